// The dashboard's own checks: types against the API as it is, lint, translations, unit tests, weight.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const here = new URL("../", import.meta.url).pathname;

function run(...command) {
  const done = spawnSync(command[0], command.slice(1), { cwd: here, stdio: "inherit" });
  if (done.status !== 0) process.exitCode = 1;
}

const catalogues = () =>
  readdirSync(join(here, "src"), { recursive: true })
    .filter((name) => name.endsWith(".po"))
    .map((name) => join(here, "src", name));

// Extracting again must change nothing, and nothing may be left to translate.
function checkMessages() {
  const before = new Map(catalogues().map((file) => [file, readFileSync(file, "utf8")]));
  const done = spawnSync("npx", ["lingui", "extract", "--clean"], { cwd: here, encoding: "utf8" });
  if (done.status !== 0) fail(done.stderr || done.stdout);
  for (const file of catalogues()) {
    const text = readFileSync(file, "utf8");
    const isSame = before.get(file) === text;
    if (!isSame) writeFileSync(file, before.get(file) ?? text);
    if (!isSame) fail(`${file} is out of date: npm run messages`);
    if (file.endsWith("/de.po") && /^msgstr ""\n(?!")/m.test(text)) fail(`${file} has texts without a translation`);
  }
}

// The catalogues are joined: a text has one translation, wherever it stands.
function checkTranslations() {
  const known = new Map();
  for (const file of catalogues().filter((name) => name.endsWith("/de.po"))) {
    for (const [, text, translation] of readFileSync(file, "utf8").matchAll(/^msgid "(.+)"\nmsgstr "(.+)"$/gm)) {
      const other = known.get(text) ?? translation;
      if (other !== translation) fail(`${file}: “${text}” is “${translation}”, and “${other}” elsewhere`);
      known.set(text, other);
    }
  }
}

// The server's refusals are translated, and what roles are for: each text of them and nothing else.
function checkServerTexts() {
  const read = (file) => JSON.parse(readFileSync(join(here, file), "utf8"));
  const file = "src/lib/server-texts-de.json";
  const { declared: translations, composed } = read(file);
  const beginnings = Object.keys(composed).map((text) => text.split("{}")[0]);
  const isComposed = (text) => beginnings.some((beginning) => beginning !== "" && text.startsWith(beginning));
  const ofRoles = read("../src/features/members/data/roles.json").roles.map(({ description }) => description);
  const said = new Set(read("../docs/reference/errors.json").flatMap(({ message, remedy }) => [message, remedy]));
  for (const text of ofRoles) if (!isComposed(text)) said.add(text);
  said.delete("");
  for (const text of said) if (!translations[text]) fail(`${file} has no “${text}”`);
  for (const text of Object.keys(translations)) if (!said.has(text)) fail(`${file}: the server no longer says “${text}”`);
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}

run("node", "scripts/api-types.mjs");
run("npx", "tsc");
run("npx", "eslint", ".");
checkMessages();
checkTranslations();
checkServerTexts();
run("npx", "vitest", "run", "src");
run("node", "scripts/budgets.mjs");
