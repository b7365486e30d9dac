import { writeFile } from "node:fs/promises";
import { drawnHere, modes, pictureOf } from "./support/pictures";
import { expect, type Page, test } from "./support/fixtures";
import type { Platform } from "./support/platform";

test.use({ timezoneId: "UTC", screenshot: "off" });

interface Screen {
  name: string;
  path: string;
  // What is done on it first.
  prepare?: (page: Page) => Promise<unknown>;
}

const administrator = "05784afa30c1afe1440e79d9351c7430";

const openMenu = (name: string) => async (page: Page) => {
  await page.getByRole("button", { name }).click();
  await expect(page.getByRole("menu")).toBeVisible();
};

async function goTo(page: Page) {
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("option").first()).toBeVisible();
}

// The screens of the deck, for who has signed in.
async function screensOf(platform: Platform): Promise<Screen[]> {
  const { tenant_id: tenant, account_id: own } = platform.init;
  const account = await platform.addAccount("ACC Test - 1");
  await platform.addAccount("ACC Test - 2");
  await platform.call("POST", `/accounts/${account}/members`, { email: "bob@customer.example", roles: [administrator] });
  const addZone = async (name: string, type: string) => (await platform.call("POST", "/zones", { name, type, account: { id: account } })).result.id as string;
  const zone = await addZone("customer.com", "full");
  const cname = await addZone("shop.net", "partial");
  await platform.call("POST", `/zones/${zone}/subscription`, { rate_plan: { id: "CF_PRO_20_20" } });
  return [
    { name: "accounts", path: "/accounts" },
    { name: "go-to", path: "/accounts", prepare: goTo },
    { name: "support", path: "/accounts", prepare: openMenu("Support") },
    { name: "language", path: "/accounts", prepare: openMenu("Language: English") },
    { name: "create-account", path: "/accounts/new" },
    { name: "managed-accounts", path: `/tenants/${tenant}/accounts` },
    { name: "account-home", path: `/${account}/home` },
    { name: "members", path: `/${account}/members` },
    { name: "account-api-tokens", path: `/${account}/api-tokens` },
    { name: "audit-log", path: `/${account}/audit-log` },
    { name: "billing", path: `/${own}/billing` },
    { name: "subscriptions", path: `/${account}/billing/subscriptions` },
    { name: "configurations", path: `/${account}/configurations` },
    { name: "websites", path: "/websites" },
    { name: "add-site", path: `/${account}/add-site` },
    { name: "zone-full", path: `/${account}/${zone}` },
    { name: "zone-cname", path: `/${account}/${cname}` },
    { name: "plans", path: `/${account}/${zone}/plan` },
    { name: "preferences", path: "/profile/preferences" },
    { name: "authentication", path: "/profile/authentication" },
    { name: "api-tokens", path: "/profile/api-tokens" },
    { name: "sessions", path: "/profile/sessions" },
  ];
}

async function open(page: Page, { path, prepare }: Screen) {
  await page.goto(path);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
  await page.waitForLoadState("networkidle");
  await prepare?.(page);
}

const tries = 3;

// A picture that is as wanted, if one can be had: on a slow machine something may arrive late.
async function taken(page: Page, screen: Screen, mode: (typeof modes)[number], wanted?: Buffer): Promise<Buffer> {
  for (let left = tries; ; left--) {
    await open(page, screen);
    const picture = await pictureOf(page, mode);
    if (!wanted || left === 1 || picture.equals(wanted)) return picture;
  }
}

// Without pictures of this machine each is taken twice, and there must be no difference between them.
async function compare(page: Page, screens: Screen[]) {
  const { folder, kept } = await drawnHere(page);
  const isUpdating = test.info().config.updateSnapshots === "all";
  if (!kept) console.log(`No pictures of this way of drawing (${folder}): each screen is compared with itself. "npm run pictures" keeps them.`);
  for (const screen of screens) {
    for (const mode of modes) {
      const name = `${screen.name}-${mode}`;
      if (kept || isUpdating) {
        const picture = await taken(page, screen, mode, isUpdating ? undefined : kept?.(name));
        expect.soft(picture).toMatchSnapshot([folder, `${name}.png`], { maxDiffPixels: 0, threshold: 0 });
        continue;
      }
      const picture = await taken(page, screen, mode);
      const again = await taken(page, screen, mode, picture);
      if (!again.equals(picture)) {
        await writeFile(test.info().outputPath(`${name}.png`), picture);
        await writeFile(test.info().outputPath(`${name}-again.png`), again);
      }
      expect.soft(again.equals(picture), name).toBe(true);
    }
  }
}

test("the screens of the deck look as they did", async ({ page, platform, signIn }) => {
  const screens = await screensOf(platform);
  await signIn();
  await compare(page, screens);
});

test("what one sees before signing in looks as it did", async ({ page, platform }) => {
  const account = await platform.addAccount("ACC Test - 1");
  await platform.call("POST", `/accounts/${account}/members`, { email: "bob@customer.example", roles: [administrator] });
  const link = new URL(await platform.linkIn("bob@customer.example", "memberships"));
  await compare(page, [
    { name: "sign-in", path: "/login" },
    { name: "forgotten-password", path: "/forgot-password" },
    { name: "invitation", path: link.pathname + link.search },
  ]);
});
