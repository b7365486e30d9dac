import { expect, test } from "./support/fixtures";

test("an account is renamed, and deleted by typing its name", async ({ page, platform, signIn, hygiene, look }) => {
  hygiene.expect(/status of 40[34]/);
  const acme = await platform.addAccount("Acme");
  await signIn();
  await page.goto(`/${acme}/configurations`);
  await page.getByLabel("Account Name").fill("Acme Limited");
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByRole("button", { name: "Acme Limited Switch account" })).toBeVisible();
  await look("configurations");

  await page.getByRole("button", { name: "Delete account" }).click();
  const dialog = page.getByRole("dialog");
  const button = dialog.getByRole("button", { name: "Delete for good" });
  await expect(button).toBeDisabled();
  await dialog.getByLabel("To confirm, type").fill("Acme");
  await expect(button).toBeDisabled();
  await dialog.getByLabel("To confirm, type").fill("Acme Limited");
  await look("delete-account");
  await button.click();
  const sudo = page.getByRole("dialog", { name: "Confirm that it is you" });
  await sudo.getByLabel("Password", { exact: true }).fill(platform.init.password);
  await sudo.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Accounts");
  await expect(page.getByRole("link", { name: "Acme Limited" })).toHaveCount(0);
  expect((await platform.call("GET", `/accounts/${acme}`)).status).toBe(404);
});

test("the tenant's own account is not deleted", async ({ page, platform, signIn }) => {
  await signIn();
  await page.goto(`/${platform.init.account_id}/configurations`);
  await expect(page.getByText("which pays for the others")).toBeVisible();
  await expect(page.getByRole("button", { name: "Delete account" })).toBeDisabled();
});
