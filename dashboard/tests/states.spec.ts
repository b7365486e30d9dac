import { customerPassword } from "./support/platform";
import { expect, test } from "./support/fixtures";

test.describe("with a small budget", () => {
  test.use({ flags: ["--rate-limit", "120/6", "--address-rate-limit", "off"] });

  test("too many calls: the page says how long, and goes on by itself", async ({ page, platform, signIn, hygiene, look }) => {
    hygiene.expect(/status of 429/);
    const account = await platform.addAccount("Acme");
    await signIn();
    await page.goto(`/${account}/members`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Members");
    await page.getByRole("link", { name: "Audit Log" }).hover();
    // At the beginning of a window, so that it does not end meanwhile.
    const secondsLeft = async () => Number((await platform.fetch("GET", "/user")).headers.get("Ratelimit")?.match(/t=(\d+)/)?.[1]);
    await expect.poll(secondsLeft, { intervals: [250] }).toBeGreaterThan(4);
    await Promise.all(Array.from({ length: 125 }, () => platform.fetch("GET", "/user")));
    await page.getByRole("link", { name: "Audit Log" }).click();
    await expect(page.getByText("Too many calls")).toBeVisible();
    await expect(page.getByRole("button", { name: /Retry in \d s/ })).toBeDisabled();
    await expect(page.getByRole("table")).toBeVisible({ timeout: 15_000 });
    await look("after-too-many-calls");
  });
});

test("who may not see a page is told which permission is missing", async ({ page, platform, signIn, hygiene, look }) => {
  hygiene.expect(/status of 403/);
  const account = await platform.addAccount("Acme");
  const { result: roles } = await platform.call("GET", `/accounts/${account}/roles?per_page=50`);
  const role = (roles as { id: string; name: string }[]).find((one) => one.name === "DNS")!;
  await platform.addMember(account, "bob@example.com", role.id);
  await signIn("bob@example.com", customerPassword);
  await page.goto(`/${account}/audit-log`);
  await expect(page.getByText("You may not see this")).toBeVisible();
  await expect(page.getByRole("alert")).toContainText("audit");
  await expect(page.getByRole("alert").getByText(/Code 9109/)).toBeVisible();
  await look("forbidden");
});

test("without a network nothing is lost", async ({ page, platform, context, signIn, hygiene, look }) => {
  hygiene.expect(/ERR_INTERNET_DISCONNECTED/);
  await platform.addAccount("Acme");
  await signIn();
  await context.setOffline(true);
  await page.getByRole("searchbox").first().fill("acm");
  await expect(page.getByText("No connection")).toBeVisible();
  await look("offline");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Retry" }).click();
  await expect(page.getByRole("row", { name: /Acme/ })).toBeVisible();
});

test("a session that is over keeps the form", async ({ page, platform, context, signIn, hygiene, look }) => {
  hygiene.expect(/status of 400.*accounts/);
  await signIn();
  await page.getByRole("link", { name: "Add Account" }).first().click();
  await page.getByLabel("Account Name").fill("Kept Garden");
  await context.clearCookies({ name: /session/ });
  await page.getByRole("button", { name: "Add Account" }).click();
  const again = page.getByRole("dialog", { name: "Sign in again" });
  await again.getByLabel("Password", { exact: true }).fill(platform.init.password);
  await look("sign-in-again");
  await again.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Kept Garden was created" })).toBeVisible();
  const { result } = await platform.call("GET", "/accounts?name=Kept%20Garden");
  expect(result).toHaveLength(1);
});

test("a session that is over is renewed before a list is exported", async ({ page, platform, context, signIn, hygiene }) => {
  hygiene.expect(/status of 400.*export/);
  await platform.addAccount("Acme");
  await signIn();
  await context.clearCookies({ name: /session/ });
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const again = page.getByRole("dialog", { name: "Sign in again" });
  await again.getByLabel("Password", { exact: true }).fill(platform.init.password);
  await again.getByRole("button", { name: "Sign in" }).click();
  expect((await saved).suggestedFilename()).toBe("accounts.csv");
});

test("what somebody else has changed meanwhile is shown before it is overwritten", async ({ page, platform, signIn, look }) => {
  const account = await platform.addAccount("Acme");
  await signIn();
  await page.goto(`/${account}/configurations`);
  const name = page.getByLabel("Account Name");
  const rename = (to: string) => platform.call("PUT", `/accounts/${account}`, { name: to, type: "standard" });
  await name.fill("Acme North");
  await rename("Acme South");
  await page.getByRole("button", { name: "Save the name" }).click();
  const conflict = page.getByRole("alert").filter({ hasText: "Somebody has changed this meanwhile" });
  await expect(conflict.getByRole("row", { name: /name/ })).toContainText("Acme South");
  await look("conflict");
  await conflict.getByRole("button", { name: "Take theirs" }).click();
  await expect(conflict).toBeHidden();
  await expect(name).toHaveValue("Acme South");

  await name.fill("Acme North");
  await rename("Acme West");
  await page.getByRole("button", { name: "Save the name" }).click();
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByText("Saved")).toBeVisible();
  expect((await platform.call("GET", `/accounts/${account}`)).result.name).toBe("Acme North");
  await name.fill("Acme East");
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect.poll(async () => (await platform.call("GET", `/accounts/${account}`)).result.name).toBe("Acme East");
});

test("roles that somebody else changed meanwhile are shown by name, and not overwritten unasked", async ({ page, platform, signIn, look }) => {
  const account = await platform.addAccount("Acme");
  const { result } = await platform.call("GET", `/accounts/${account}/roles?per_page=50`);
  const role = (name: string) => (result as { id: string; name: string }[]).find((one) => one.name === name)!.id;
  await platform.addMember(account, "bob@example.com", role("Billing"));
  const { result: members } = await platform.call("GET", `/accounts/${account}/members`);
  const bob = (members as { id: string; email: string }[]).find((one) => one.email === "bob@example.com")!.id;
  await signIn();
  await page.goto(`/${account}/members`);
  await page.getByRole("button", { name: "Actions for bob@example.com" }).click();
  await page.getByRole("menuitem", { name: "Change roles" }).click();
  const dialog = page.getByRole("dialog", { name: "Roles of bob@example.com" });
  await dialog.getByRole("checkbox", { name: /^DNS\b/ }).first().check();
  await platform.call("PUT", `/accounts/${account}/members/${bob}`, { roles: [{ id: role("Analytics") }] });
  await dialog.getByRole("button", { name: "Save" }).click();
  const conflict = dialog.getByRole("alert").filter({ hasText: "Somebody has changed this meanwhile" });
  await expect(conflict.getByText("Analytics")).toBeVisible();
  await expect(conflict.getByText(/^"?Billing, DNS"?$/)).toBeVisible();
  await look("conflict-roles");
  await conflict.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByText("The roles of bob@example.com are changed")).toBeVisible();
  const { result: after } = await platform.call("GET", `/accounts/${account}/members/${bob}`);
  expect((after as { roles: { name: string }[] }).roles.map(({ name }) => name).sort()).toEqual(["Billing", "DNS"]);
});

test("a field that is left empty says so itself, and nothing is sent", async ({ page, platform, signIn, look }) => {
  await signIn();
  const sent: string[] = [];
  page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
  await page.goto(`/${platform.init.account_id}/add-site`);
  const domain = page.getByLabel("Domain");
  await domain.fill("");
  await page.getByRole("button", { name: "Add the site" }).click();
  await expect(domain).toBeFocused();
  await expect(domain).toHaveAccessibleDescription("Fill this in.");
  await look("empty-field");
  await domain.fill("acme-garden.com");
  await expect(page.getByText("Fill this in.")).toHaveCount(0);
  expect(sent).toEqual([]);
});

test("who fills an empty field stays in it, and the focus stays where something was saved", async ({ page, platform, signIn }) => {
  await page.goto("/login");
  await page.getByRole("button", { name: "Sign in" }).click();
  const email = page.getByLabel("E-mail address");
  await expect(email).toBeFocused();
  await page.keyboard.type("ann@example.com");
  await expect(email).toHaveValue("ann@example.com");
  await expect(page.getByText("Fill this in.")).toHaveCount(1);
  await signIn();
  await page.goto(`/${platform.init.account_id}/configurations`);
  await page.getByLabel("Abuse contact").fill("abuse@example.com");
  const save = page.getByRole("button", { name: "Save the settings" });
  await save.press("Enter");
  await expect(page.getByText("Saved")).toBeVisible();
  await expect(save).toBeFocused();
});

test("an address that leads nowhere keeps the way back, and one of an account leads to its home", async ({ page, platform, signIn, look }) => {
  await signIn();
  for (const address of ["/nonsense", "/nonsense/home", "/profile/nonsense", `/${platform.init.account_id}/nonsense`]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
    await expect(page.getByRole("navigation").getByRole("link", { name: "Websites" })).toBeVisible();
  }
  await look("not-found");
  await page.goto(`/${platform.init.account_id}`);
  await expect(page).toHaveURL(`/${platform.init.account_id}/home`);
});
