import { customerPassword } from "./support/platform";
import { expect, type Page, test } from "./support/fixtures";
import { Provider } from "./support/provider";

async function confirm(page: Page, password: string) {
  const sudo = page.getByRole("dialog", { name: "Confirm that it is you" });
  await sudo.getByLabel("Password", { exact: true }).fill(password);
  await sudo.getByRole("button", { name: "Confirm" }).click();
}

test("a connector is added, proved, switched on, and lets the directory in", async ({ page, platform, signIn, hygiene, look }) => {
  hygiene.expect(/status of 404.*scim_token/);
  // The first try is refused, so that the password is asked for.
  hygiene.expect(/status of 403.*sso_connectors/);
  const account = await platform.addAccount("Acme");
  await signIn();
  await page.goto(`/${account}/home`);
  await page.getByRole("link", { name: "Single sign-on" }).click();
  await expect(page.getByText("No connector yet")).toBeVisible();
  await look("sso-first");
  await page.getByRole("button", { name: "Add a connector" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a connector" });
  await dialog.getByLabel("E-mail domain").fill("gmail.com");
  await dialog.getByRole("switch", { name: "Who is new gets in without an invitation" }).check();
  await dialog.getByLabel("New people become").selectOption("Administrator Read Only");
  await dialog.getByRole("button", { name: "Add a group" }).click();
  await dialog.getByLabel("Group 1", { exact: true }).fill("Operators");
  await dialog.getByLabel("Its people become").selectOption("Administrator");
  hygiene.expect(/status of 400.*sso_connectors/);
  await dialog.getByRole("button", { name: "Add the connector" }).click();
  await confirm(page, platform.init.password);
  await expect(dialog.getByLabel("E-mail domain")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("E-mail domain").fill("acme.com");
  await look("sso-add");
  await dialog.getByRole("button", { name: "Add the connector" }).click();
  await expect(dialog).toBeHidden();
  const card = page.getByRole("region", { name: "acme.com" });
  await expect(card.getByText("Not verified")).toBeVisible();
  const { result } = await platform.call("GET", `/accounts/${account}/sso_connectors`);
  expect(result[0]).toMatchObject({ provisions_users: true, groups: [{ group: "Operators", grant: { roles: ["05784afa30c1afe1440e79d9351c7430"] } }] });
  await expect(card.getByRole("button", { name: "Copy acme.com" })).toBeVisible();
  await expect(card.getByRole("button", { name: `Copy ${result[0].verification.code}` })).toBeVisible();
  await expect(card.getByText("It gets a token when the domain is verified.")).toBeVisible();
  await look("sso-unverified");
  await card.getByRole("button", { name: "Sandbox: declare it done" }).click();
  await expect(card.getByText("Verified", { exact: true })).toBeVisible();

  await card.getByRole("button", { name: "Switch on" }).click();
  await expect(page.getByText("The connector could not be changed")).toBeVisible();
  await card.getByRole("button", { name: "Change" }).click();
  const change = page.getByRole("dialog", { name: "Single sign-on of acme.com" });
  await change.getByLabel("Issuer").fill("https://login.acme.invalid");
  await change.getByLabel("Client ID").fill("us");
  await change.getByLabel("Client secret").fill("a secret of the client");
  await change.getByRole("button", { name: "Show API call" }).click();
  await expect(change.locator("[data-api-call]")).toContainText("$CLIENT_SECRET");
  await change.getByRole("button", { name: "Save" }).click();
  await expect(card.getByText("https://login.acme.invalid")).toBeVisible();
  await expect(card.getByText("Cannot be reached")).toBeVisible();

  const token = page.getByRole("dialog", { name: "The token for acme.com" });
  const stored = async () => {
    const secret = await token.locator("[data-secret]").innerText();
    await page.keyboard.press("Escape");
    await token.getByRole("checkbox", { name: "I have stored the token" }).click();
    await token.getByRole("button", { name: "Done" }).click();
    await expect(token).toBeHidden();
    return secret;
  };
  await card.getByRole("button", { name: "Make a token" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Make the token" }).click();
  await expect(token.getByText(`${platform.url}/platform/v1/scim/v2`)).toBeVisible();
  await look("sso-token");
  const secret = await stored();
  const directory = (token: string) => fetch(`${platform.url}/platform/v1/scim/v2/Users`, { headers: { Authorization: `Bearer ${token}` } });
  expect((await directory(secret)).status).toBe(200);
  await expect(card.getByText("Token made")).toBeVisible();
  await look("sso-directory");
  await card.getByRole("button", { name: "Replace the token" }).click();
  await look("sso-replace");
  await page.getByRole("dialog").getByRole("button", { name: "Replace the token" }).click();
  const next = await stored();
  expect((await directory(secret)).status).toBe(401);
  expect((await directory(next)).status).toBe(200);
  await card.getByRole("button", { name: "Remove the token" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove the token" }).click();
  await expect(card.getByRole("button", { name: "Make a token" })).toBeVisible();
  expect((await directory(next)).status).toBe(401);

  await card.getByRole("button", { name: "Remove", exact: true }).click();
  const remove = page.getByRole("dialog", { name: "Remove the connector of acme.com?" });
  await expect(remove.getByRole("button", { name: "Remove the connector" })).toBeDisabled();
  await remove.getByLabel(/To confirm/).fill("acme.com");
  await remove.getByRole("button", { name: "Remove the connector" }).click();
  await expect(page.getByText("No connector yet")).toBeVisible();
});

test.describe("with a provider on this machine", () => {
  test.use({ flags: ["--rate-limit", "off", "--outgoing-insecure"] });

  test("a provider is found and the connector switched on; what it cannot show stays as it was", async ({ page, platform, signIn, hygiene, look }) => {
    hygiene.expect(/status of 40[34].*sso_connectors/);
    const provider = await Provider.start();
    const account = await platform.addAccount("Acme");
    const { result: roles } = await platform.call("GET", `/accounts/${account}/roles?per_page=50`);
    const idOf = (name: string) => (roles as { id: string; name: string }[]).find((one) => one.name === name)!.id;
    const several = { roles: [idOf("DNS"), idOf("Analytics")] };
    const settings = { email_domain: "acme.com", default_grant: several, groups: [{ group: "Operators", grant: several }], provider: { issuer: `${provider.issuer}/nobody`, client_id: "us" } };
    const { result: connector } = await platform.call("POST", `/accounts/${account}/sso_connectors`, settings);
    await signIn();
    await page.goto(`/${account}/sso`);
    const card = page.getByRole("region", { name: "acme.com" });
    await expect(card.getByText(/^Names another issuer/)).toBeVisible();
    await look("sso-wrong-issuer");
    // Found while the page is open.
    await platform.call("POST", `/platform/v1/sandbox/sso_connectors/${connector.id}/txt_records`, { txt_records: [connector.verification.code] });
    await expect(card.getByText("Verified", { exact: true })).toBeVisible();

    await card.getByRole("button", { name: "Change" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByLabel("New people become")).toHaveValue(several.roles.join());
    await dialog.getByLabel("Issuer").fill(provider.issuer);
    await look("sso-change");
    await dialog.getByRole("button", { name: "Save" }).click();
    await confirm(page, platform.init.password);
    await expect(card.getByText(/^Found/)).toBeVisible();
    await card.getByRole("button", { name: "Switch on" }).click();
    await expect(card.getByRole("button", { name: "Switch off" })).toBeVisible();
    const { result } = await platform.call("GET", `/accounts/${account}/sso_connectors/${connector.id}`);
    expect(result).toMatchObject({ enabled: true, default_grant: several, groups: [{ group: "Operators", grant: several }] });
    await provider.stop();
  });
});

test("a tenant has connectors of its own; who may not manage them is told so", async ({ page, platform, signIn, hygiene, look }) => {
  hygiene.expect(/status of 40[34]/);
  const account = await platform.addAccount("Acme");
  const { result: roles } = await platform.call("GET", `/accounts/${account}/roles?per_page=50`);
  const role = (roles as { id: string; name: string }[]).find((one) => one.name === "DNS")!;
  await platform.addMember(account, "bob@example.com", role.id);
  await signIn();
  await page.goto(`/tenants/${platform.init.tenant_id}/sso`);
  await page.getByRole("button", { name: "Add a connector" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a connector" });
  await dialog.getByLabel("E-mail domain").fill("agency.example.org");
  await dialog.getByRole("button", { name: "Add a group" }).click();
  await dialog.getByLabel("Group 1", { exact: true }).fill("Partners");
  await dialog.getByLabel("Its people become").selectOption("Admin of the whole tenant");
  await dialog.getByRole("button", { name: "Add the connector" }).click();
  await confirm(page, platform.init.password);
  await expect(page.getByRole("region", { name: "agency.example.org" })).toBeVisible();
  await look("sso-tenant");

  await page.context().clearCookies();
  await signIn("bob@example.com", customerPassword);
  await page.goto(`/${account}/sso`);
  await expect(page.getByText("You may not see this")).toBeVisible();
});
