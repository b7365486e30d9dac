import { customerPassword } from "./support/platform";
import { expect, test } from "./support/fixtures";

const readOnly = "f2b20eaa1a5d4af42b53ac16238c99c7";
const auditLogsViewer = "9dfa4d1b73034f70ad896bf1c26d78f3";
const ofDns = "132c52e7e6654b999c183cfcbafd37d7"; // a permission group
const administrator = "05784afa30c1afe1440e79d9351c7430";

test("who may only read sees what is there, and why nothing can be changed", async ({ page, platform, signIn, look, hygiene }) => {
  hygiene.expect(/status of 403/);
  const account = await platform.addAccount("Acme Garden");
  const { result: zone } = await platform.call("POST", "/zones", { name: "acme-garden.com", account: { id: account } });
  await platform.addMember(account, "bob@example.com", readOnly);
  await signIn("bob@example.com", customerPassword);

  await page.goto(`/${account}/members`);
  const invite = page.getByRole("button", { name: "Invite" });
  await expect(invite).toHaveAttribute("aria-disabled", "true");
  await expect(invite).toHaveAccessibleDescription(/#member:edit/);
  await look("members-read-only");
  await invite.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("log")).toContainText("Somebody who administers the account can give it to you.");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.goto(`/${account}/billing`);
  await expect(page.getByText("My Agency pays for this account.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a payment method all the same" })).toHaveAttribute("aria-disabled", "true");
  await look("billing-paid-by");

  await page.goto(`/${account}/add-site`);
  await page.getByLabel("Domain").fill("acme.example");
  await page.getByLabel("Domain").press("Enter");
  await expect(page.getByRole("log")).toContainText("#zone:edit");
  expect((await platform.call("GET", `/zones?account.id=${account}`)).result).toHaveLength(1);
  await page.goto(`/${account}/websites`);
  await page.getByRole("checkbox", { name: "Select acme-garden.com" }).check();
  await expect(page.getByRole("button", { name: "Remove" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("button", { name: "Clear the selection" })).not.toHaveAttribute("aria-disabled");

  for (const [address, name] of [
    ["websites", "Add a site"],
    ["add-site", "Add the site"],
    ["configurations", "Save the name"],
    ["user-groups", "Add a user group"],
    ["sso", "Add a connector"],
    ["billing/subscriptions", "Add a subscription"],
    [zone.id, "Remove the site"],
    [`${zone.id}/plan`, "Choose Pro"],
  ] as const) {
    await page.goto(`/${account}/${address}`);
    const button = page.getByRole("main").getByRole("button", { name }).first();
    await expect(button, `${address}: ${name}`).toHaveAttribute("aria-disabled", "true");
  }
});

test("a customer changes what the role includes, and creates no accounts", async ({ page, platform, signIn, hygiene }) => {
  hygiene.expect(/status of 403/);
  const account = await platform.addAccount("Acme Garden");
  await platform.addMember(account, "bob@example.com", administrator);
  await signIn("bob@example.com", customerPassword);
  await page.goto(`/${account}/members`);
  await expect(page.getByRole("button", { name: "Invite" })).toHaveAttribute("aria-disabled", "true");
  await page.goto(`/${account}/configurations`);
  await expect(page.getByRole("button", { name: "Save the name" })).toBeEnabled();
  await expect(page.getByRole("button", { name: "Save the name" })).not.toHaveAttribute("aria-disabled");
  await page.goto("/accounts/new");
  await expect(page.getByText("Only admins of a tenant create accounts")).toBeVisible();
});

test("who has a role in one website finds it at the home of its account", async ({ page, platform, signIn, look, hygiene }) => {
  hygiene.expect(/status of 403/);
  const account = await platform.addAccount("Acme Garden");
  const { result: zone } = await platform.call("POST", "/zones", { name: "acme-garden.com", account: { id: account } });
  await platform.call("POST", "/zones", { name: "acme-shop.com", account: { id: account } });
  const inZone = { access: "allow", permission_groups: [{ id: ofDns }], resource_groups: [{ id: zone.id }] };
  await platform.addMemberWith(account, "bob@example.com", { policies: [inZone] });
  await signIn("bob@example.com", customerPassword);
  await page.goto(`/${account}/home`);
  await expect(page.getByRole("heading", { level: 1, name: "Acme Garden" })).toBeVisible();
  await expect(page.getByText("Your roles are for single websites of this account.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Acme Garden" })).toBeVisible();
  await expect(page.getByRole("link", { name: "acme-garden.com" })).toBeVisible();
  await expect(page.getByRole("main").getByText("acme-shop.com")).toHaveCount(0);
  await look("home-of-one-website");
  await page.getByRole("link", { name: "acme-garden.com" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "acme-garden.com" })).toBeVisible();
});

test("who has no role in the account itself reads so at its home", async ({ page, platform, signIn, hygiene }) => {
  hygiene.expect(/status of 403/);
  const account = await platform.addAccount("Acme Garden");
  await platform.addMember(account, "bob@example.com", auditLogsViewer);
  await signIn("bob@example.com", customerPassword);
  await page.goto(`/${account}/home`);
  await expect(page.getByText("Your roles do not include the account itself.")).toBeVisible();
  await expect(page.getByRole("main").getByText("Websites")).toHaveCount(0);
});

test("what a member may do is shown with where it comes from", async ({ page, platform, signIn, look }) => {
  const account = await platform.addAccount("Acme Garden");
  await platform.addMember(account, "bob@example.com", administrator);
  const { result: members } = await platform.call("GET", `/accounts/${account}/members`);
  const { result: groups } = await platform.call("GET", `/accounts/${account}/iam/permission_groups?per_page=100`);
  const billing = (groups as { id: string; name: string }[]).find(({ name }) => name === "Billing")!;
  const { result: resources } = await platform.call("GET", `/accounts/${account}/iam/resource_groups`);
  const { result: group } = await platform.call("POST", `/accounts/${account}/iam/user_groups`, {
    name: "Accounting",
    policies: [{ access: "allow", permission_groups: [{ id: billing.id }], resource_groups: [{ id: resources[0].id }] }],
  });
  await platform.call("POST", `/accounts/${account}/iam/user_groups/${group.id}/members`, [{ id: members[0].id }]);
  await signIn();
  await page.goto(`/${account}/members`);
  await page.getByRole("button", { name: "Actions for bob@example.com" }).click();
  await page.getByRole("menuitem", { name: "What they may do" }).click();
  const dialog = page.getByRole("dialog", { name: "What bob@example.com may do" });
  await expect(dialog).toContainText("By a role of their own");
  await expect(dialog).toContainText("By the user group Accounting");
  await expect(dialog.getByText(/access, analytics, .*billing, /)).toBeVisible();
  await look("member-permissions");
});
