import { expect, test } from "./support/fixtures";

test("a website is added, its plan chosen, and it goes live", async ({ page, platform, signIn, look, hygiene }) => {
  hygiene.expect(/status of 400/);
  const { account_id: account } = platform.init;
  await signIn();
  await page.goto(`/${account}/websites`);
  await expect(page.getByText("No websites yet")).toBeVisible();
  await look("websites-first");

  await page.getByRole("link", { name: "Add a site" }).first().click();
  await page.getByRole("textbox", { name: "Domain" }).fill("acme.example.com/");
  await page.getByRole("button", { name: "Add the site" }).click();
  await expect(page.getByRole("textbox", { name: "Domain" })).toHaveAttribute("aria-invalid", "true");
  await page.getByRole("textbox", { name: "Domain" }).fill("acme-site.com");
  await look("add-site");
  await page.getByRole("button", { name: "Add the site" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Choose a plan");
  const pro = page.getByRole("region", { name: "Pro Plan" });
  await expect(pro.getByText("$25")).toBeVisible();
  await look("plans");
  await pro.getByRole("button", { name: "Choose" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("row", { name: /Page rules/ })).toContainText("3 → 20");
  await expect(dialog).toContainText(/It is charged again on \w+ \d+, \d{4} \(UTC\)/);
  await look("plan-change");
  await dialog.getByRole("button", { name: "Change the plan" }).click();

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("acme-site.com");
  await expect(page.getByText("Pro Website")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Change the name servers" })).toBeVisible();
  await look("zone-pending");
  await page.getByRole("button", { name: "Sandbox: declare it done" }).click();
  await expect(page.getByRole("heading", { name: "Change the name servers" })).toBeHidden();
  await expect(page.getByText("Active", { exact: true })).toBeVisible();
  const { result } = await platform.call("GET", "/zones?name=acme-site.com");
  expect(result[0]).toMatchObject({ status: "active", plan: { legacy_id: "pro" } });

  await page.goto("/websites");
  await expect(page.getByRole("link", { name: "acme-site.com" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search websites" }).fill("none-such");
  await expect(page.getByText("Nothing matches")).toBeVisible();
});

test("a website changes its setup, is paused and removed by typing its name", async ({ page, platform, signIn, look, hygiene }) => {
  hygiene.expect(/status of (403|404)/);
  const { account_id: account } = platform.init;
  const { result: zone } = await platform.call("POST", "/zones", { name: "gone-soon.com", account: { id: account } });
  await signIn();
  await page.goto(`/${account}/${zone.id}`);
  await page.getByRole("button", { name: "Change to CNAME setup" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Change", exact: true }).click();
  await expect(page.getByText("cloudflare-verify.gone-soon.com")).toBeVisible();
  await look("zone-cname");
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
  expect((await platform.call("GET", `/zones/${zone.id}`)).result).toMatchObject({ type: "partial", paused: true });

  await page.getByRole("button", { name: "Remove the site" }).click();
  const remove = page.getByRole("dialog").getByRole("button", { name: "Remove the site" });
  await expect(remove).toBeDisabled();
  await page.getByRole("dialog").getByLabel(/To confirm/).fill("gone-soon.com");
  await look("zone-remove");
  await remove.click();
  await expect(page).toHaveURL(new RegExp(`/${account}/websites`));
  expect((await platform.call("GET", `/zones/${zone.id}`)).status).toBe(404);
});

test("a plan is billed by the year instead; what is by contract is for Enterprise accounts", async ({ page, platform, signIn }) => {
  const account = await platform.addAccount("Acme");
  const { result: zone } = await platform.call("POST", "/zones", { name: "acme.com", account: { id: account } });
  await platform.call("POST", `/zones/${zone.id}/subscription`, { rate_plan: { id: "CF_PRO_20_20" } });
  await signIn();
  await page.goto(`/${account}/${zone.id}/plan`);
  await expect(page.getByRole("button", { name: "Your plan: Pro Plan" })).toBeDisabled();
  await expect(page.getByRole("button", { name: "For Enterprise accounts: Enterprise" })).toBeDisabled();
  await page.getByRole("button", { name: /^Billed/ }).click();
  await page.getByRole("menuitemcheckbox", { name: "Yearly" }).click();
  await page.getByRole("button", { name: "Bill yearly: Pro Plan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Change the plan" }).click();
  await expect(page.getByText("The plan is Pro Plan now")).toBeVisible();
  expect((await platform.call("GET", `/zones/${zone.id}/subscription`)).result).toMatchObject({ frequency: "yearly", price: 240 });
  await page.goto(`/${account}/${zone.id}/plan`);
  await expect(page.getByRole("button", { name: "Your plan: Pro Plan" })).toBeDisabled();
  await expect(page.getByRole("button", { name: /^Billed/ })).toContainText("Yearly");
});
