import { expect, type Page, test } from "./support/fixtures";
import { wideBoxes } from "./support/boxes";
import type { Platform } from "./support/platform";

// English that is left in the pseudo-language was never given to be translated. Names and data stay.
function plainEnglish(): string[] {
  const data = "my agency, standard, ann@example.com, english, deutsch, tenant platform, active, cf_free, utc, curl, powershell, json, free plan, pro plan, business plan, enterprise";
  const isData = (text: string) => data.includes(text.toLowerCase()) || /[@/]|^[0-9a-f]{8}|^\W*$|^v?\d/.test(text);
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? "";
    const element = node.parentElement!;
    if (/[aceinorsuy]{1}[a-z]/.test(text) && !isData(text) && element.checkVisibility() && !element.closest("time, [lang], [data-untranslated]")) found.push(text);
  }
  for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
    for (const name of ["aria-label", "placeholder", "title"]) {
      const text = element.getAttribute(name) ?? "";
      if (/[aceinorsuy][a-z]/.test(text) && !isData(text) && !/[àçéïñóŕšüý]/.test(text) && !element.closest("time")) found.push(`${name}=${text}`);
    }
  }
  return found;
}

// Every page that a partner can open, with something on it.
async function pagesOf(platform: Platform): Promise<string[]> {
  const { account_id: account, tenant_id: tenant } = platform.init;
  const { result: zone } = await platform.call("POST", "/zones", { name: "every-page.com", account: { id: account } });
  await platform.call("POST", `/zones/${zone.id}/subscription`, { rate_plan: { id: "CF_PRO_20_20" } });
  await platform.call("POST", `/accounts/${account}/subscriptions`, { rate_plan: { id: "PARTNERS_RATE_LIMITING" } });
  const ofAccount = ["home", "websites", "add-site", "members", "user-groups", "sso", "api-tokens", "api-tokens/create", "audit-log", "billing", "billing/subscriptions", "configurations", zone.id, `${zone.id}/plan`];
  const ofTenant = ["", "/accounts", "/invitations", "/units", "/admins", "/entitlements", "/sso"];
  const ofProfile = ["preferences", "authentication", "api-tokens", "api-tokens/create", "sessions"];
  return [
    ...["/accounts", "/accounts?q=nothing", "/accounts/new", "/websites", "/memberships", "/tenants", "/no/such/page"],
    ...ofAccount.map((page) => `/${account}/${page}`),
    ...ofTenant.map((page) => `/tenants/${tenant}${page}`),
    ...ofProfile.map((page) => `/profile/${page}`),
  ];
}

async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
}

test("no page has a text that was not given to be translated, or that needs more room", async ({ page, platform, signIn }) => {
  await signIn();
  await page.evaluate(() => localStorage.setItem("pseudo", "yes"));
  // What people with weak eyes set (WCAG 1.4.12).
  await page.addInitScript(() => {
    const spacing = new CSSStyleSheet();
    spacing.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
    document.adoptedStyleSheets = [spacing];
  });
  for (const path of await pagesOf(platform)) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, path);
    expect(await page.evaluate(plainEnglish), path).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(wideBoxes), path).toEqual([]);
  }
});

// What has the focus, and what is wrong with how it shows.
function focused(): { place: string; fault: string } {
  const element = document.activeElement as HTMLElement;
  if (element === document.body) return { place: "", fault: "" };
  // What has it inside the frame shows that there.
  if (element instanceof HTMLIFrameElement) return { place: "frame", fault: "" };
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const parent = getComputedStyle(element.parentElement!);
  const hasMark = [style, parent].some((one) => (one.outlineStyle !== "none" && one.outlineWidth !== "0px") || one.boxShadow !== "none");
  const above = document.elementFromPoint(Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1), Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1));
  const isSeen = above !== null && (element.contains(above) || above.contains(element) || above.closest("label")?.contains(element) === true);
  const fault = !hasMark ? "has no mark" : !isSeen ? "is hidden" : "";
  return { place: `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.slice(0, 40)} ${Math.round(box.x)} ${Math.round(box.y)}`, fault };
}

// Controls that the keyboard has to reach: one of a group is enough.
function controls(): number {
  const all = document.querySelectorAll<HTMLElement>("#main :is(a[href], button, input, select, textarea)");
  return [...all].filter((one) => one.checkVisibility() && one.tabIndex >= 0 && !(one as HTMLButtonElement).disabled && (one as HTMLInputElement).type !== "radio").length;
}

// Where colours are the system's, shadows and backgrounds are gone: an edge has to be a line.
function edgeless(): string[] {
  const all = document.querySelectorAll<HTMLElement>(":is(input, select, textarea, [role=combobox]):not([type=radio], [type=checkbox], [aria-hidden=true])");
  return [...all]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 2)
    .filter((one) => [one, one.parentElement!].every((each) => parseFloat(getComputedStyle(each).borderTopWidth) === 0 && getComputedStyle(each).outlineStyle === "none"))
    .map((one) => one.outerHTML.slice(0, 120));
}

test("the keyboard reaches everything, with a mark that is seen, in the system's colours too", async ({ page, platform, signIn }) => {
  await signIn();
  for (const path of await pagesOf(platform)) {
    await open(page, path);
    const faults: string[] = [];
    const places = new Set<string>();
    const most = 40 + (await page.evaluate(controls)) * 2;
    for (let tabs = 0; tabs < most; ++tabs) {
      await page.keyboard.press("Tab");
      const { place, fault } = await page.evaluate(focused);
      if (fault) faults.push(`${place} ${fault}`);
      if (place === "") break;
      places.add(place);
    }
    expect(faults, path).toEqual([]);
    await page.emulateMedia({ forcedColors: "active" });
    await expect.poll(() => page.evaluate(edgeless), path).toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
  }
});
