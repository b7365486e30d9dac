import { execFileSync } from "node:child_process";
import { expect, test } from "./support/fixtures";

test("a token made by the wizard is verified by its own call", async ({ page, platform, signIn, look, hygiene }) => {
  hygiene.expect(/status of 403/);
  await signIn();
  await page.goto("/profile/api-tokens");
  await expect(page.getByText("No API tokens")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("User API Tokens");
  await look("api-tokens-first");
  await page.getByRole("link", { name: "Create Token" }).click();
  await look("token-templates");
  await page.getByRole("button", { name: /^Edit DNS/ }).click();
  await page.getByLabel("Token name").fill("certificates");
  await page.getByLabel("Only from these networks").fill("127.0.0.0/8");
  await look("token-form");
  await page.getByRole("button", { name: "Create Token" }).click();
  const sudo = page.getByRole("dialog", { name: "Confirm that it is you" });
  await sudo.getByLabel("Password", { exact: true }).fill(platform.init.password);
  await sudo.getByRole("button", { name: "Confirm" }).click();

  await expect(page.getByRole("heading", { name: "certificates is ready" })).toBeVisible();
  await look("token-secret");
  const secret = await page.locator("[data-secret]").innerText();
  const call = await page.locator("[data-verify]").innerText();
  const answer = execFileSync("bash", ["-c", call], { env: { ...process.env, API_TOKEN: secret } }).toString();
  expect(JSON.parse(answer)).toMatchObject({ success: true, result: { status: "active" } });

  await page.getByRole("checkbox", { name: "I have stored the secret" }).click();
  await page.getByRole("link", { name: "Done" }).click();
  await expect(page.getByRole("table", { name: "API Tokens" })).toContainText("DNS Write");
  await look("api-tokens");
  await page.getByRole("button", { name: "Actions for certificates" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete the token" }).click();
  await expect(page.getByText("No API tokens")).toBeVisible();
  const after = execFileSync("bash", ["-c", call], { env: { ...process.env, API_TOKEN: secret } }).toString();
  expect(JSON.parse(after)).toMatchObject({ success: false });
});
