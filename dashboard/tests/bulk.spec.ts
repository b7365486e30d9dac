import { readFile } from "node:fs/promises";
import { customerPassword } from "./support/platform";
import { expect, test } from "./support/fixtures";

test("several websites at once; what failed is named and can be tried again", async ({ page, platform, signIn, hygiene, look }) => {
  hygiene.expect(/status of 403.*zones/);
  const mine = await platform.addAccount("Acme");
  const theirs = await platform.addAccount("Blue Star");
  const { result: roles } = await platform.call("GET", `/accounts/${mine}/roles?per_page=50`);
  const role = (name: string) => (roles as { id: string; name: string }[]).find((one) => one.name === name)!.id;
  for (const [account, name] of [[mine, "acme.com"], [mine, "acme.org"], [theirs, "bluestar.com"]]) await platform.call("POST", "/zones", { name, account: { id: account } });
  await platform.addMember(mine, "bob@example.com", role("Administrator"));
  await platform.call("POST", `/accounts/${theirs}/members`, { email: "bob@example.com", roles: [role("Administrator Read Only")] });
  await signIn("bob@example.com", customerPassword);
  await page.goto("/memberships");
  await page.getByRole("button", { name: "Accept" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Blue Star");
  await page.goto("/websites");
  const row = (name: string) => page.getByRole("row", { name: new RegExp(name) });
  await row("acme.com").focus();
  await page.keyboard.press("x");
  const bar = page.getByRole("group", { name: "With the selected rows" });
  await expect(bar.getByText("1 selected")).toBeVisible();
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  await expect(bar.getByText("3 selected")).toBeVisible();
  await page.getByRole("checkbox", { name: "Select acme.org" }).uncheck();
  await expect(bar.getByText("2 selected")).toBeVisible();
  await look("websites-selected");

  await bar.getByRole("button", { name: "Pause" }).click();
  const dialog = page.getByRole("dialog", { name: "Pause these websites?" });
  await expect(dialog.getByRole("list", { name: "Selected" }).getByRole("listitem")).toHaveText(["acme.com", "bluestar.com"]);
  await look("bulk");
  await dialog.getByRole("button", { name: "Pause" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("1 done, 1 failed.");
  await expect(dialog.getByRole("row", { name: /bluestar\.com/ })).toContainText("Code");
  await look("bulk-failures");
  const saved = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download the failures" }).click();
  expect(await readFile(await (await saved).path(), "utf8")).toMatch(/^name,code,reason\r\nbluestar\.com,\d+,/);

  // The right arrives meanwhile.
  const { result: members } = await platform.call("GET", `/accounts/${theirs}/members`);
  const bob = (members as { id: string; email: string }[]).find((one) => one.email === "bob@example.com")!;
  await platform.call("PUT", `/accounts/${theirs}/members/${bob.id}`, { roles: [{ id: role("Administrator") }] });
  await dialog.getByRole("button", { name: "Try these again" }).click();
  await expect(page.getByText("The websites are paused")).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(bar).toBeHidden();
  const { result: zones } = await platform.call("GET", "/zones");
  const paused = (zones as { name: string; paused: boolean }[]).filter((zone) => zone.paused).map((zone) => zone.name);
  expect(paused.sort()).toEqual(["acme.com", "bluestar.com"]);
});

test("websites are removed together only after a word is typed", async ({ page, platform, signIn }) => {
  const account = await platform.addAccount("Acme");
  for (const name of ["acme.com", "acme.org"]) await platform.call("POST", "/zones", { name, account: { id: account } });
  await signIn();
  await page.getByRole("link", { name: "Websites" }).click();
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  await page.getByRole("group", { name: "With the selected rows" }).getByRole("button", { name: "Remove" }).click();
  const dialog = page.getByRole("dialog", { name: "Remove these websites?" });
  await expect(dialog.getByRole("button", { name: "Remove" })).toBeDisabled();
  await dialog.getByLabel(/To confirm/).fill("remove");
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("No websites yet")).toBeVisible();
});

test("one person is invited to several accounts, and the invitations are withdrawn together", async ({ page, platform, signIn, look }) => {
  for (const name of ["Acme", "Blue Star"]) await platform.addAccount(name);
  await signIn();
  for (const name of ["Acme", "Blue Star"]) await page.getByRole("checkbox", { name: `Select ${name}` }).check();
  await page.getByRole("button", { name: "Invite somebody" }).click();
  const dialog = page.getByRole("dialog", { name: "Invite somebody to these accounts" });
  await dialog.getByLabel("E-mail address").fill("helen@example.com");
  await look("invite-to-all");
  await dialog.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(page.getByText("helen@example.com is invited")).toBeVisible();

  await page.goto(`/tenants/${platform.init.tenant_id}/invitations`);
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  await page.getByRole("button", { name: "Withdraw" }).click();
  await page.getByRole("dialog", { name: "Withdraw the invitations?" }).getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("Nothing is open")).toBeVisible();
});

test("all that match are chosen over all pages, and the window asks before it is left meanwhile", async ({ page, platform, signIn, look }) => {
  const account = await platform.addAccount("Acme");
  const count = 57;
  for (let i = 0; i < count; i++) await platform.call("POST", "/zones", { name: `acme-${i}.com`, account: { id: account } });
  await platform.call("POST", "/zones", { name: "other.org", account: { id: account } });
  await signIn();
  await page.goto("/websites?q=acme");
  await page.getByRole("checkbox", { name: "Select all rows of this page" }).check();
  const bar = page.getByRole("group", { name: "With the selected rows" });
  await bar.getByRole("button", { name: `Select all ${count} that match` }).click();
  await expect(bar.getByText(`${count} selected`)).toBeVisible();
  await expect(bar.getByRole("button", { name: /Select all/ })).toBeHidden();
  await look("all-selected");

  // Held back, so that the progress stands still.
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/client/v4/zones/*", async (route) => {
    await released;
    await route.continue();
  });
  await bar.getByRole("button", { name: "Pause" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Pause" }).click();
  await expect(page).toHaveTitle(`0 of ${count}`);
  const isAsking = await page.evaluate(() => {
    const leaving = new Event("beforeunload", { cancelable: true });
    return !window.dispatchEvent(leaving);
  });
  expect(isAsking).toBe(true);
  release();
  await expect(page.getByText("The websites are paused")).toBeVisible();
  await expect(page).toHaveTitle(/Websites/);
  const { result } = await platform.call("GET", "/zones?per_page=50&name=contains:acme");
  expect((result as { paused: boolean }[]).every((zone) => zone.paused)).toBe(true);
  expect((await platform.call("GET", "/zones?name=other.org")).result).toMatchObject([{ paused: false }]);
});
