import { expect, test } from "./support/fixtures";

test("a partner sees the first steps, the figures, the accounts and the open invitations", async ({ page, platform, signIn, look }) => {
  const { result: acme } = await platform.call("POST", "/accounts", { name: "Acme" });
  await platform.call("POST", `/accounts/${acme.id}/members`, { email: "zoe@customer.example", roles: ["05784afa30c1afe1440e79d9351c7430"], status: "pending" });
  await signIn();
  await page.getByRole("link", { name: "Tenants" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("My Agency");
  await expect(page.getByRole("link", { name: "Add your billing details" })).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Add your first account" }).getByLabel("Done")).toBeVisible();
  const steps = page.getByRole("region", { name: "First steps" });
  await steps.getByRole("listitem").filter({ hasText: "Add a website" }).getByRole("button", { name: "Show API call" }).click();
  await expect(steps.locator("[data-api-call]")).toContainText("/client/v4/zones");
  await look("tenant-overview");
  await steps.getByRole("button", { name: "Hide", exact: true }).click();
  await expect(steps).toBeHidden();
  await page.reload();
  await expect(page.getByRole("link", { name: "Managed Accounts" })).toBeVisible();
  await expect(steps).toBeHidden();
  await page.getByRole("button", { name: "Support" }).click();
  await page.getByRole("menuitem", { name: "First steps" }).click();
  await expect(steps).toBeVisible();
  await page.getByRole("link", { name: "Managed Accounts" }).click();
  await expect(page.getByRole("link", { name: "Acme" })).toBeVisible();
  await look("managed-accounts");
  await page.getByRole("link", { name: "Invitations" }).click();
  await expect(page.getByText("zoe@customer.example")).toBeVisible();
  await look("tenant-invitations");
  await page.getByRole("button", { name: "Actions for zoe@customer.example" }).click();
  await page.getByRole("menuitem", { name: "Withdraw" }).click();
  await expect(page.getByText("Nothing is open")).toBeVisible();
  await page.getByRole("link", { name: "Entitlements" }).click();
  await expect(page.getByRole("heading", { name: "What is included" })).toBeVisible();
  await look("tenant-entitlements");
});

test("Go to… finds pages, accounts and websites", async ({ page, platform, signIn, look }) => {
  const { account_id: account } = platform.init;
  await platform.call("POST", "/zones", { name: "find-me.com", account: { id: account } });
  await signIn();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Go to…" })).toBeVisible();
  await page.keyboard.type("find-me");
  await expect(page.getByRole("option", { name: /find-me\.com/ })).toBeVisible();
  await look("go-to");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("find-me.com");
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("the audit log tells who changed what, before and after", async ({ page, platform, signIn, look }) => {
  const { result: acme } = await platform.call("POST", "/accounts", { name: "Acme" });
  await platform.call("PUT", `/accounts/${acme.id}`, { name: "Acme Ltd", type: "standard" });
  await signIn();
  await page.goto(`/${acme.id}/audit-log`);
  await expect(page.getByRole("button", { name: "change account" })).toBeVisible();
  await look("audit-log");
  await page.getByRole("button", { name: "change account" }).click();
  await expect(page.getByRole("dialog").getByRole("row", { name: /^name changed/ })).toContainText("Acme Ltd");
  await look("audit-entry");
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("searchbox", { name: "Search by e-mail address" }).fill("nobody@example.com");
  await expect(page.getByText("Nothing matches")).toBeVisible();
});

test("a user group gives its members what it allows", async ({ page, platform, signIn, look }) => {
  const account = await platform.addAccount("Acme");
  const { result: roles } = await platform.call("GET", `/accounts/${account}/roles?per_page=50`);
  const dns = (roles as { id: string; name: string }[]).find((role) => role.name === "DNS")!;
  await platform.addMember(account, "bob@example.com", dns.id);
  await signIn();
  await page.goto(`/${account}/user-groups`);
  await expect(page.getByText("No user group yet")).toBeVisible();
  await page.getByRole("button", { name: "Add a user group" }).first().click();
  const adding = page.getByRole("dialog", { name: "Add a user group" });
  await adding.getByLabel("Name").fill("Bookkeepers");
  await adding.getByLabel("Search permissions").fill("billing");
  await adding.getByRole("checkbox", { name: /^Billing Reads/ }).check();
  await look("user-group-dialog");
  await adding.getByRole("button", { name: "Add the group" }).click();
  await expect(page.getByRole("row", { name: /Bookkeepers.*Billing/ })).toBeVisible();
  await look("user-groups");

  await page.getByRole("button", { name: "Actions for Bookkeepers" }).click();
  await page.getByRole("menuitem", { name: "Members" }).click();
  const people = page.getByRole("dialog", { name: "Members of Bookkeepers" });
  await people.getByRole("checkbox", { name: "bob@example.com" }).check();
  await people.getByRole("button", { name: "Show API call" }).click();
  await expect(people.locator("[data-api-call]")).toContainText("--request PUT");
  await people.getByRole("button", { name: "Save" }).click();
  await expect(people).toHaveCount(0);
  const { result: groups } = await platform.call("GET", `/accounts/${account}/iam/user_groups`);
  const { result: inside } = await platform.call("GET", `/accounts/${account}/iam/user_groups/${groups[0].id}/members`);
  expect(inside).toMatchObject([{ email: "bob@example.com" }]);

  await page.getByRole("button", { name: "Actions for Bookkeepers" }).click();
  await page.getByRole("menuitem", { name: "Remove" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove the group" }).click();
  await expect(page.getByText("No user group yet")).toBeVisible();
});
