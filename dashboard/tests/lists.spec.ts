import { readFile } from "node:fs/promises";
import { expect, test } from "./support/fixtures";

const added = 60;

test("a long list has pages, in the address and by keys", async ({ page, platform, signIn, look }) => {
  for (let number = 1; number <= added; number++) await platform.addAccount(`Customer ${String(number).padStart(2, "0")}`);
  await signIn();
  const rows = page.locator("[data-rows]");
  await expect(rows).toHaveText("1 to 50 of 61");
  await expect(page.getByRole("table", { name: "Accounts" })).toHaveAttribute("aria-rowcount", "62");
  await expect(page.getByText("Updated just now")).toBeVisible();
  await expect(page.getByRole("button", { name: "Previous page" })).toBeDisabled();
  await look("accounts-pages");

  await page.getByRole("button", { name: "Next page" }).click();
  await expect(rows).toHaveText("51 to 61 of 61");
  await expect(page).toHaveURL(/\?page=2$/);
  await expect(page.getByRole("link", { name: "Customer 60" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Customer 60/ })).toHaveAttribute("aria-rowindex", "61");
  await page.reload();
  await expect(rows).toHaveText("51 to 61 of 61");
  await page.goBack();
  await expect(rows).toHaveText("1 to 50 of 61");

  await page.getByRole("button", { name: /^Rows per page/ }).click();
  await page.getByRole("menuitemcheckbox", { name: "200" }).click();
  await expect(rows).toHaveText("1 to 61 of 61");
  await expect(page).toHaveURL(/\?per_page=200$/);

  await page.goto("/accounts?page=99");
  await expect(rows).toHaveText("51 to 61 of 61");
  await page.getByRole("searchbox", { name: "Search accounts" }).fill("Customer 1");
  await expect(rows).toHaveText("1 to 10 of 10");
  await expect(page).toHaveURL(/\?q=Customer\+1$/);

  const row = (name: string) => page.getByRole("row", { name: new RegExp(name) });
  await row("Customer 10").focus();
  await page.keyboard.press("ArrowDown");
  await expect(row("Customer 11")).toBeFocused();
  await page.keyboard.press("End");
  await expect(row("Customer 19")).toBeFocused();
  await page.keyboard.press("Home");
  await expect(row("Customer 10")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Customer 10");
});

test("a list is exported as it is filtered", async ({ page, platform, signIn }) => {
  for (const name of ["Acme", "=Acme, the second", "Blue Star"]) await platform.addAccount(name);
  await signIn();
  await page.getByRole("searchbox", { name: "Search accounts" }).fill("acme");
  await expect(page.locator("[data-rows]")).toHaveText("1 to 2 of 2");
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export CSV" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe("accounts.csv");
  const lines = (await readFile(await file.path(), "utf8")).trim().split("\r\n");
  expect(lines.map((line) => line.split(",")[1])).toEqual(['"name"', `"'=Acme`, '"Acme"']);
});
