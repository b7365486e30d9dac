import { expect, test } from "./support/fixtures";

// English that is left in the pseudo-language was never given to be translated. Names and data stay.
function plainEnglish(): string[] {
  const data = "my agency, standard, ann@example.com, english, deutsch, tenant platform, active, cf_free, utc, curl, powershell, json";
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

test("no page has a text that was not given to be translated", async ({ page, platform, signIn }) => {
  await signIn();
  await page.evaluate(() => localStorage.setItem("pseudo", "yes"));
  const account = platform.init.account_id;
  for (const path of ["/accounts", "/accounts?q=nothing", "/accounts/new", `/${account}/home`, `/${account}/members`, `/${account}/configurations`, "/profile/preferences", "/profile/sessions", "/profile/api-tokens", "/no/such/page"]) {
    await page.goto(path);
    await expect(page.locator("h1")).toBeVisible();
    await expect(page.locator("main [aria-busy=true]")).toHaveCount(0);
    expect(await page.evaluate(plainEnglish), path).toEqual([]);
  }
});
