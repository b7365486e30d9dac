import { expect, test } from "./support/fixtures";

test("the key is viewed with the password, changed, and the old one is dead", async ({ page, platform, signIn, hygiene, look }) => {
  // The first try is refused, so that the password is asked for.
  hygiene.expect(/status of 403.*api_key/);
  await signIn();
  await page.goto("/profile/api-tokens");
  await look("api-tokens");
  await page.getByRole("button", { name: "View the Global API Key" }).click();
  const sudo = page.getByRole("dialog", { name: "Confirm that it is you" });
  await expect(sudo.getByLabel("Password", { exact: true })).toBeFocused();
  await look("sudo");
  await sudo.getByLabel("Password", { exact: true }).fill(platform.init.password);
  await sudo.getByRole("button", { name: "Confirm" }).click();
  const key = page.getByRole("status", { name: "Global API Key" });
  await expect(key).toHaveText(platform.init.api_key);
  await look("api-key");
  await page.getByRole("button", { name: "Done" }).click();
  await expect(key).toHaveCount(0);
  expect(await page.content()).not.toContain(platform.init.api_key);

  await page.getByRole("button", { name: "Change the Global API Key" }).click();
  await look("api-key-change");
  await page.getByRole("dialog").getByRole("button", { name: "Change the key" }).click();
  await expect(key).toHaveText(/^\w{37,}$/);
  const changed = (await key.textContent())!;
  expect(changed).not.toBe(platform.init.api_key);
  expect((await platform.call("GET", "/user")).errors[0]?.code).toBe(9103);
  expect((await platform.call("GET", "/user", undefined, { email: platform.init.email, api_key: changed })).status).toBe(200);
});

test("the Origin CA Key is viewed and changed beside it, and opens nothing else", async ({ page, platform, signIn, hygiene, look }) => {
  hygiene.expect(/status of 403.*origin_ca_key/);
  await signIn();
  await page.goto("/profile/api-tokens");
  await page.getByRole("button", { name: "View the Origin CA Key" }).click();
  const sudo = page.getByRole("dialog", { name: "Confirm that it is you" });
  await sudo.getByLabel("Password", { exact: true }).fill(platform.init.password);
  await sudo.getByRole("button", { name: "Confirm" }).click();
  const key = page.getByRole("status", { name: "Origin CA Key" });
  await expect(key).toHaveText(/^v1\.0-[0-9a-f-]+$/);
  await look("origin-ca-key");
  const first = (await key.textContent())!;
  const refused = await fetch(`${platform.url}/client/v4/user`, { headers: { "X-Auth-User-Service-Key": first } });
  expect((await refused.json()).errors[0].code).toBe(60805);
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByRole("button", { name: "Change the Origin CA Key" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Change the key" }).click();
  await expect(key).toHaveText(/^v1\.0-/);
  expect(await key.textContent()).not.toBe(first);
  expect((await platform.call("GET", "/user")).status).toBe(200);
});
