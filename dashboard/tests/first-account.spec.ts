import { expect, test } from "./support/fixtures";

test("a partner adds the first account and sees it in the list", async ({ page, platform, signIn, look }) => {
  await page.goto("/accounts");
  await expect(page).toHaveURL(/\/login\?to=/);
  await look("login");
  await signIn();
  await look("accounts");

  await page.getByRole("link", { name: "Add Account" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Create A New Account");
  await expect(page.getByLabel("Account Name")).toBeFocused();
  await expect(page.getByRole("radio", { name: "Enterprise Account (Enterprise permissions required)" })).toBeDisabled();
  await page.getByLabel("Account Name").fill("Acme");
  await page.getByLabel("Account Description").fill("The first customer");
  await page.getByRole("button", { name: "Show API call" }).click();
  await expect(page.locator("[data-api-call]")).toContainText('"name": "Acme"');
  await look("create-account");
  await page.getByRole("button", { name: "Add Account" }).click();
  await expect(page.getByRole("heading", { name: "Acme was created" })).toBeVisible();
  await look("account-created");

  await page.getByRole("link", { name: "Open the account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Acme");
  await expect(page.getByText("The customer cannot open the account yet.")).toBeVisible();
  await expect(page.getByText("Nobody was invited yet")).toBeVisible();
  await look("account-home");
  const { result } = await platform.call("GET", "/accounts?name=Acme");
  expect(result).toHaveLength(1);

  await page.getByRole("link", { name: "← All accounts" }).click();
  await page.getByRole("searchbox", { name: "Search accounts" }).fill("first cust");
  await expect(page.getByRole("link", { name: "Acme" })).toBeVisible();
  await expect(page).toHaveURL(/q=first\+cust/);
  await expect(page.getByText("1 to 1 of 1")).toBeVisible();
  await page.getByRole("searchbox", { name: "Search accounts" }).fill("nothing like it");
  await expect(page.getByText("Nothing matches")).toBeVisible();
  await look("accounts-no-match");
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await expect(page.getByRole("link", { name: "My Agency" })).toBeVisible();
});
