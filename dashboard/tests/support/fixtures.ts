import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { wideBoxes } from "./boxes";
import { lowContrasts } from "./contrast";
import { Hygiene } from "./hygiene";
import { show } from "./mode";
import { Platform } from "./platform";

interface Fixtures {
  // How the server is started.
  flags: string[];
  platform: Platform;
  hygiene: Hygiene;
  // Looks at the page as it is, in light and in dark: axe, contrast, nothing wider than the window.
  look: (what: string) => Promise<void>;
  signIn: (email?: string, password?: string) => Promise<void>;
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

// All rules in light; in dark only colours can be different.
async function axeFindings(page: Page, mode: "light" | "dark"): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (mode === "dark") axe.withRules(["color-contrast"]);
  // A menu opens outside of the landmarks; that is where menus belong.
  else axe.withTags(standards).disableRules(["region"]);
  const { violations, incomplete } = await axe.analyze();
  // What axe could not decide about contrast counts: the colours may simply be unreadable to it.
  // Where boxes merely overlap, in a dialog that scrolls, the second probe measures the same text.
  const isGeometry = (node: { any: { data: { messageKey?: string } }[] }) => node.any[0]?.data?.messageKey === "elmPartiallyObscuring";
  const undecided = incomplete
    .filter((rule) => rule.id === "color-contrast")
    .map((rule) => ({ ...rule, nodes: rule.nodes.filter((node) => !isGeometry(node)) }));
  return [...violations, ...undecided].flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}

async function findingsIn(page: Page, mode: "light" | "dark"): Promise<string[]> {
  await page.evaluate(show, mode);
  const found = [...(await axeFindings(page, mode)), ...(await page.evaluate(lowContrasts))];
  return found.map((finding) => `${mode} ${finding}`);
}

// Nothing sticks out of a narrow window (WCAG 1.4.10).
async function narrowFindings(page: Page, keep: (name: string) => Promise<unknown>): Promise<string[]> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  await keep("390");
  await page.setViewportSize({ width: 320, height: 800 });
  const found = await page.evaluate(wideBoxes);
  await page.setViewportSize(before);
  return found;
}

export const test = base.extend<Fixtures>({
  flags: [["--rate-limit", "off"], { option: true }],
  platform: async ({ flags }, use) => {
    const platform = await Platform.start(flags);
    await use(platform);
    await platform.stop();
  },
  baseURL: async ({ platform }, use) => use(platform.url),
  hygiene: [
    async ({ page, platform }, use) => {
      const hygiene = await Hygiene.watch(page, () => platform.url);
      await use(hygiene);
      expect(hygiene.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
  look: async ({ page }, use, info) => {
    await use(async (what) => {
      await page.locator("main").waitFor({ state: "attached" });
      const folder = process.env.SCREENSHOTS;
      const keep = async (name: string) => folder && page.screenshot({ path: `${folder}/${what}-${name}.png`, animations: "disabled" });
      const before = await page.evaluate(() => document.documentElement.dataset.mode);
      const findings: string[] = [];
      for (const mode of ["light", "dark"] as const) {
        findings.push(...(await findingsIn(page, mode)));
        await keep(mode);
      }
      await page.evaluate((mode) => (document.documentElement.dataset.mode = mode), before);
      findings.push(...(await narrowFindings(page, keep)));
      expect(findings, `${info.title}: ${what}`).toEqual([]);
    });
  },
  signIn: async ({ page, platform }, use) => {
    await use(async (email = platform.init.email, password = platform.init.password) => {
      await page.goto("/login");
      await page.getByLabel("E-mail address").fill(email);
      await page.getByLabel("Password", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page.getByRole("heading", { level: 1, name: "Accounts" })).toBeVisible();
    });
  },
});

export { expect, type Page };
