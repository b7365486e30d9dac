import { expect, test } from "./support/fixtures";

const administrator = "05784afa30c1afe1440e79d9351c7430";

test("a customer who is new opens the mail, becomes a user and is at home", async ({ page, platform, browser, signIn, look }) => {
  const acme = await platform.addAccount("Acme");
  await signIn();
  await page.goto(`/${acme}/members`);
  await expect(page.getByText("Nobody yet")).toBeVisible();
  await look("members-first");
  await page.getByRole("button", { name: "Invite" }).first().click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("E-mail address")).toBeFocused();
  await dialog.getByLabel("E-mail address").fill("bob@customer.example");
  // What the customer mostly becomes is chosen already.
  await dialog.getByLabel("Search roles").fill("administrator");
  await expect(dialog.locator("label", { has: page.getByText("Administrator", { exact: true }) }).getByRole("checkbox")).toBeChecked();
  await dialog.getByRole("button", { name: "Show API call" }).click();
  await expect(dialog.locator("[data-api-call]")).toContainText(administrator);
  await look("invite-dialog");
  await dialog.getByRole("button", { name: "Invite" }).click();
  await expect(page.getByRole("row", { name: /bob@customer.example/ })).toContainText("Invited");
  await look("members");

  const link = await platform.linkIn("bob@customer.example", "memberships");
  const customer = await browser.newPage({ baseURL: platform.url });
  await customer.goto(link);
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText("You are invited");
  await expect(customer.getByText("Acme")).toBeVisible();
  await customer.getByLabel("Password", { exact: true }).fill("short");
  await customer.getByRole("button", { name: "Create my user and accept" }).click();
  await expect(customer.getByText("A password has at least 12 characters.")).toBeVisible();
  await expect(customer.getByLabel("Password", { exact: true })).toBeFocused();
  await customer.getByLabel("First name").fill("Bob");
  await customer.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await customer.getByRole("button", { name: "Create my user and accept" }).click();
  await expect(customer.getByRole("heading", { level: 1 })).toHaveText("Acme");
  await expect(customer.getByRole("definition").filter({ hasText: /^Administrator$/ })).toBeVisible();

  await customer.goto("/accounts");
  await expect(customer.getByRole("link", { name: "Acme" })).toBeVisible();
  await expect(customer.getByRole("link", { name: "Add Account" })).toHaveCount(0);
  await customer.goto(link);
  await expect(customer.getByText("This invitation is not known")).toBeVisible();
  await customer.close();
  const { result } = await platform.call("GET", `/accounts/${acme}/members`);
  expect(result).toMatchObject([{ email: "bob@customer.example", status: "accepted" }]);
});

test("the invitation page, for somebody who is new", async ({ page, platform, look }) => {
  const acme = await platform.addAccount("Acme");
  await platform.call("POST", `/accounts/${acme}/members`, { email: "new@customer.example", roles: [administrator] });
  await page.goto(await platform.linkIn("new@customer.example", "memberships"));
  await expect(page.getByText("You are new here.")).toBeVisible();
  await look("invitation-new");
  await page.getByRole("button", { name: "Decline" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You have declined");
  const { result } = await platform.call("GET", `/accounts/${acme}/members`);
  expect(result).toEqual([]);
});

test("a user who exists accepts without a new password and lands in the account", async ({ page, platform, signIn, look }) => {
  const [acme, other] = [await platform.addAccount("Acme"), await platform.addAccount("Other")];
  const roles = [administrator];
  await platform.call("POST", `/accounts/${acme}/members`, { email: "bob@customer.example", roles });
  const code = (await platform.linkIn("bob@customer.example", "memberships")).split("=")[1];
  await platform.call("POST", "/platform/v1/invitations/accept", { code, password: "correct horse battery" });
  await platform.call("POST", `/accounts/${other}/members`, { email: "bob@customer.example", roles });
  await expect.poll(async () => (await platform.linkIn("bob@customer.example", "memberships")).split("=")[1]).not.toBe(code);

  await signIn("bob@customer.example", "correct horse battery");
  await page.goto(await platform.linkIn("bob@customer.example", "memberships"));
  await expect(page.getByText("You are new here.")).toHaveCount(0);
  await look("invitation-existing");
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Other");
});
