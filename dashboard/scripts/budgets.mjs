// Builds the dashboard in memory and weighs what a browser must load, compressed as it is sent. A page
// costs what its chunk imports and what the start imports; a budget that is broken fails `npm test`.
import { gzipSync } from "node:zlib";
import { build } from "vite";

const kilobyte = 1000;
const starts = ["src/main.tsx", "src/lib/catalogue-en.ts"];

// What is on screen at once, by the modules that are loaded for it.
const pages = [
  { name: "accounts", modules: ["src/app/shell.tsx", "src/lib/catalogue-en-shell.ts", "src/features/accounts/accounts-page.tsx"], most: 240 },
  { name: "sign-in", modules: ["src/app/public-frame.tsx", "src/app/login-page.tsx"], most: 150 },
];
const most = { lazy: 60, style: 28, catalogue: 25, font: 50 };
// What floats above a page is made by the kit: its ground is loaded once, with the first of these.
const floating = ["src/ui/opened-menu.tsx", "src/ui/opened-dialog.tsx", "src/ui/command-menu.tsx"];

const root = new URL("../", import.meta.url).pathname;
const { output } = await build({ root, logLevel: "error", build: { write: false } });

const weigh = (text) => gzipSync(text, { level: 9 }).length / kilobyte;
const chunks = new Map(output.filter((file) => file.type === "chunk").map((chunk) => [chunk.fileName, { ...chunk, weight: weigh(chunk.code) }]));
const holding = (module) => {
  const found = [...chunks.values()].find((chunk) => chunk.moduleIds.some((id) => id === root + module));
  if (!found) throw new Error(`no chunk has ${module}`);
  return found.fileName;
};

function closure(names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    closure(chunks.get(name).imports, found);
  }
  return found;
}
const sum = (names) => [...names].reduce((total, name) => total + chunks.get(name).weight, 0);

const started = closure(starts.map(holding));
const findings = [];
function demand(what, weight, limit) {
  if (weight > limit) findings.push(`${what}: ${weight.toFixed(1)} kB, at most ${limit}`);
  if (process.argv.includes("--list") || weight > limit * 0.9) console.log(`${weight.toFixed(1).padStart(7)} of ${String(limit).padStart(3)} kB  ${what}`);
}

for (const { name, modules, most: limit } of pages) {
  const loaded = closure([...started, ...modules.map(holding)]);
  demand(`JavaScript of the page ${name}`, sum(loaded), limit);
  if (!process.argv.includes("--chunks")) continue;
  for (const chunk of [...loaded].sort((a, b) => chunks.get(b).weight - chunks.get(a).weight)) console.log(`          ${chunks.get(chunk).weight.toFixed(1).padStart(6)} ${chunk}`);
}
// What a page or dialog that is loaded later adds to the accounts page.
const there = closure([...started, ...pages[0].modules.map(holding)]);
const beyond = (names) => [...names].filter((name) => !there.has(name));
const [first, ...others] = floating.map((module) => closure([holding(module)]));
const ground = beyond(first).filter((name) => others.every((other) => other.has(name)));
demand("the ground of menus and dialogs", sum(ground), most.lazy);
for (const name of ground) there.add(name);
for (const chunk of chunks.values()) {
  if (!chunk.isDynamicEntry) continue;
  if (/catalogue-/.test(chunk.fileName)) demand(`catalogue ${chunk.fileName}`, chunk.weight, most.catalogue);
  else demand(`loaded later ${chunk.facadeModuleId.replace(root, "")}`, sum(beyond(closure([chunk.fileName]))), most.lazy);
}
for (const file of output) {
  if (file.fileName.endsWith(".css")) demand(`style sheet ${file.fileName}`, weigh(file.source), most.style);
  if (/latin-wght.*woff2$/.test(file.fileName)) demand(`font ${file.fileName}`, file.source.length / kilobyte, most.font);
}
if (findings.length > 0) {
  console.error(`over budget:\n  ${findings.join("\n  ")}`);
  process.exitCode = 1;
}
