// Pictures of pages that are the same in every run, down to the pixel.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { show } from "./mode";

// Pictures only compare where letters are drawn alike: each way of drawing has its own folder, named
// after what it makes of this page.
const proof = `<body style="margin:8px;font:14px monospace">The quick brown fox, 0123456789 <b>jumps</b> <i>ÄÖÜ</i><br>
  <span style="font-family:sans-serif">over the lazy dog</span><hr style="height:20px;background:linear-gradient(red,blue)">
  <input type="checkbox" checked><input type="radio" checked><select><option>a</option></select></body>`;

const folderOfAll = resolve(import.meta.dirname, "../pictures");

interface DrawnHere {
  folder: string;
  // The pictures that are kept there, if there are any.
  kept: ((name: string) => Buffer | undefined) | undefined;
}

// The folder for this machine.
export async function drawnHere(page: Page): Promise<DrawnHere> {
  const blank = await page.context().newPage();
  await blank.setContent(proof);
  const folder = createHash("sha256").update(await blank.screenshot()).digest("hex").slice(0, 12);
  await blank.close();
  const read = (name: string) => {
    const file = join(folderOfAll, folder, `${name}.png`);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  return { folder, kept: existsSync(join(folderOfAll, folder)) ? read : undefined };
}

// What differs from run to run is replaced by something of the same kind: ids, times, ports, names of
// servers that follow from ids.
function steady() {
  const instant = "2 January 2027 at 08:00 UTC";
  const rules: [RegExp, string][] = [
    [/[0-9a-f]{64}/g, "0123456789abcdef".repeat(4)],
    [/[0-9a-f]{32}/g, "0123456789abcdef".repeat(2)],
    [/…[0-9a-f]{8}\b/g, "…01234567"],
    [/localhost:\d+/g, "localhost:8787"],
    [/\b[a-z]+(\.ns\.[a-z.]+)/g, "name$1"],
    [/\b\d{9}-\d{9}\b/g, "123456789-123456789"],
    [/Updated .*/g, "Updated just now"],
    [/\b(?:in )?\d+ (?:second|minute|hour|day)s?(?: ago)?\b/g, "a while"],
  ];
  for (const time of document.querySelectorAll("time")) time.textContent = instant;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement!.closest("time")) continue;
    const before = node.nodeValue ?? "";
    const after = rules.reduce((text, [what, by]) => text.replace(what, by), before);
    if (after !== before) node.nodeValue = after;
  }
}

export const modes = ["light", "dark"] as const;

export async function pictureOf(page: Page, mode: (typeof modes)[number]): Promise<Buffer> {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(show, mode);
  await page.evaluate(steady);
  return page.screenshot({ animations: "disabled", caret: "hide" });
}
