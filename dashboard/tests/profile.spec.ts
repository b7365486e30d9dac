import { expect, test } from "./support/fixtures";

test("preferences count at once and are there in another browser", async ({ page, platform, browser, signIn, look }) => {
  await signIn();
  await page.getByRole("link", { name: "My Profile" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Preferences");
  await look("preferences");
  await page.getByLabel("First name").fill("Ann");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved").first()).toBeVisible();
  await page.getByRole("radio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-mode", "dark");
  await page.getByRole("log").getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-mode", "light");
  await expect(page.getByRole("radio", { name: "Like the system" })).toBeChecked();
  await page.getByRole("radio", { name: "Dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-mode", "dark");
  await page.getByRole("button", { name: "Language: English" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Deutsch" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Voreinstellungen");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await expect
    .poll(async () => (await platform.call("GET", "/platform/v1/user/preferences")).result)
    .toMatchObject({ language: "de", appearance: "dark" });
  expect((await platform.call("GET", "/user")).result.first_name).toBe("Ann");

  const elsewhere = await browser.newPage({ baseURL: platform.url, locale: "en-GB" });
  await elsewhere.goto("/login");
  await elsewhere.getByLabel("E-mail address").fill(platform.init.email);
  await elsewhere.getByLabel("Password", { exact: true }).fill(platform.init.password);
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText("Konten");
  await expect(elsewhere.locator("html")).toHaveAttribute("data-mode", "dark");

  await page.goto("/profile/sessions");
  await expect(page.getByText("Diese Sitzung")).toBeVisible();
  await look("sessions");
  await page.getByRole("button", { name: "Alle anderen beenden" }).click();
  await expect(page.getByRole("button", { name: "Alle anderen beenden" })).toHaveCount(0);
  await elsewhere.close();
});

test("a forgotten password is chosen anew by the link of the mail", async ({ page, platform, look }) => {
  await page.goto("/login");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await look("forgot-password");
  await page.getByLabel("E-mail address").fill(platform.init.email);
  await page.getByRole("button", { name: "Send the link" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look into your mailbox");
  await page.goto(await platform.linkIn(platform.init.email, "reset-password"));
  await page.getByLabel("New password", { exact: true }).fill("paper clip staple");
  await look("reset-password");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your password is changed");
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByLabel("E-mail address").fill(platform.init.email);
  await page.getByLabel("Password", { exact: true }).fill("paper clip staple");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Accounts");
});
