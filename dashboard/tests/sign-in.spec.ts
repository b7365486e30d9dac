import { createHmac } from "node:crypto";
import { expect, type Page, test } from "./support/fixtures";

// What an authenticator app shows (RFC 6238), some periods from now.
function codeOf(secret: string, periods = 0): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replaceAll(/[\s=]/g, "")].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + periods));
  const mac = createHmac("sha1", key).update(counter).digest();
  const at = mac[19]! & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

// A device that knows its person.
async function addDevice(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true } as const;
  await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
}

async function giveUpSession(page: Page) {
  await page.context().clearCookies({ name: /session/ });
}

const card = (page: Page) => page.getByRole("dialog");

async function confirmPassword(page: Page, password: string) {
  await card(page).getByLabel("Password", { exact: true }).fill(password);
  await card(page).getByRole("button", { name: "Confirm" }).click();
}

test("an authenticator app is set up, and asked for at the next sign-in", async ({ page, platform, signIn, hygiene, look }) => {
  hygiene.expect(/status of 403.*totp/);
  await signIn();
  await page.goto("/profile/authentication");
  await page.getByRole("button", { name: "Set up" }).click();
  await confirmPassword(page, platform.init.password);
  const setup = page.getByRole("dialog", { name: "Set up an authenticator app" });
  const secret = (await setup.getByText(/^[A-Z2-7 ]{32,}$/).first().textContent())!;
  await look("second-factor-setup");
  await setup.getByLabel("Code").fill("000000");
  await setup.getByRole("button", { name: "Confirm" }).click();
  await expect(setup.getByLabel("Code")).toHaveAttribute("aria-invalid", "true");
  await setup.getByLabel("Code").fill(codeOf(secret, -1));
  await setup.getByRole("button", { name: "Confirm" }).click();
  const codes = page.getByRole("dialog", { name: /backup codes/i });
  await expect(codes).toBeVisible();
  await look("backup-codes");
  const backup = (await codes.innerText()).match(/\b[a-z0-9]{4,}(?:-[a-z0-9]{4,})+\b/)?.[0];
  await page.keyboard.press("Escape");

  await giveUpSession(page);
  await page.goto("/login");
  await page.getByLabel("E-mail address").fill(platform.init.email);
  await page.getByLabel("Password", { exact: true }).fill(platform.init.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second factor");
  await look("second-factor");
  await page.getByLabel("Code").fill(codeOf(secret));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Accounts");

  expect(backup).toBeTruthy();
  await giveUpSession(page);
  await page.goto("/login");
  await page.getByLabel("E-mail address").fill(platform.init.email);
  await page.getByLabel("Password", { exact: true }).fill(platform.init.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: "Use a backup code instead" }).click();
  await page.getByLabel("Backup code").fill(backup!);
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Accounts");
});

test("a passkey signs in alone", async ({ page, platform, signIn, hygiene, look }) => {
  hygiene.expect(/status of 403.*security_keys/);
  await addDevice(page);
  await signIn();
  await page.goto("/profile/authentication");
  await page.getByRole("button", { name: "Add a key" }).click();
  await page.getByRole("button", { name: "Ask for the key" }).click();
  await confirmPassword(page, platform.init.password);
  const naming = page.getByRole("dialog", { name: "Name the key" });
  await naming.getByLabel("Name").fill("Phone");
  await naming.getByRole("button", { name: "Add the key" }).click();
  await expect(page.getByRole("dialog", { name: /backup codes/i })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Passkey: signs you in without a password.")).toBeVisible();

  await giveUpSession(page);
  await page.goto("/login?to=%2Fprofile%2Fsessions");
  await look("sign-in");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sessions");
});

test("single sign-on says why it leads nowhere", async ({ page, look }) => {
  await page.goto("/login");
  await page.getByRole("link", { name: "Single sign-on" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Single sign-on");
  await look("sso-start");
  await page.getByLabel("E-mail address").fill("somebody@example.com");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("alert")).toHaveText("There is no single sign-on for this e-mail address. Sign in with your password.");
  await look("sso-refused");
});
