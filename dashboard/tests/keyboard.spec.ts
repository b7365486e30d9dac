import { expect, test } from "./support/fixtures";

test("one key leads where one wants to go, unless it is switched off", async ({ page, platform, signIn, look }) => {
  const account = await platform.addAccount("Acme");
  await signIn();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
  await look("shortcuts");
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(page).toHaveURL(/\/accounts$/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox").first()).toBeFocused();
  await page.keyboard.type("gp/?");
  await expect(page.getByRole("searchbox").first()).toHaveValue("gp/?");
  await page.goto(`/${account}/home`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Acme");
  await page.keyboard.press("g");
  await page.keyboard.press("m");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Members");
  await page.keyboard.press("c");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Preferences");
  await page.getByRole("switch", { name: "Keyboard shortcuts of one key" }).click();
  await expect.poll(async () => (await platform.call("GET", "/platform/v1/user/preferences")).result.has_shortcuts).toBe(false);
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("?");
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toHaveCount(0);
});

test("the focus is where it was when a dialog closes, or at the heading of the page", async ({ page, platform, signIn }) => {
  const account = await platform.addAccount("Acme");
  await platform.call("POST", `/accounts/${account}/members`, { email: "bob@example.com", roles: ["05784afa30c1afe1440e79d9351c7430"] });
  await signIn();
  await page.goto(`/${account}/members`);
  const invite = page.getByRole("button", { name: "Invite", exact: true });
  await invite.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByLabel("E-mail address")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(invite).toBeFocused();

  const actions = page.getByRole("button", { name: "Actions for bob@example.com" });
  await actions.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Withdraw the invitation" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(actions).toBeFocused();

  const goTo = page.getByRole("button", { name: "Go to…" });
  await goTo.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Go to…" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(goTo).toBeFocused();

  await page.goto("/accounts/new");
  await page.getByLabel("Account Name").fill("Blue Star");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Blue Star was created" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
});

test("what is chosen in Go to… stays chosen", async ({ page, signIn }) => {
  await signIn();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "Go to…" }).getByRole("combobox").fill("dark");
  const kept = page.waitForResponse((response) => response.url().endsWith("/user/preferences"));
  await page.keyboard.press("Enter");
  expect((await kept).status()).toBe(200);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-mode", "dark");
});
