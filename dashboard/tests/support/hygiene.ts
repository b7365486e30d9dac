// What no page may do, watched during every test: break the policy, reach another origin, log an error.
import type { Page } from "@playwright/test";

export class Hygiene {
  private readonly findings: string[] = [];
  private readonly expected: RegExp[] = [];

  static async watch(page: Page, origin: () => string): Promise<Hygiene> {
    const hygiene = new Hygiene();
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy broken: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
      });
    });
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") hygiene.note(`console: ${message.text()} ${message.location().url}`);
    });
    page.on("pageerror", (error) => hygiene.note(`exception: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(origin()) && !/^(data|blob):/.test(url)) hygiene.note(`foreign request: ${url}`);
    });
    return hygiene;
  }

  private note(finding: string) {
    this.findings.push(finding);
  }

  // A refusal that the test brings about: the browser logs every one.
  expect(finding: RegExp) {
    this.expected.push(finding);
  }

  unexpected(): string[] {
    return this.findings.filter((finding) => !this.expected.some((one) => one.test(finding)));
  }
}
