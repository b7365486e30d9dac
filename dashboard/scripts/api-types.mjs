// Writes src/api/schema-*.ts from the server's own OpenAPI documents, before every build and check: so
// they cannot differ, and a screen that asks for what the server no longer has does not compile.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import openapi, { astToString } from "openapi-typescript";

const documents = {
  "src/api/schema-published.ts": "../docs/reference/openapi.json",
  "src/api/schema-platform.ts": "../docs/reference/openapi-platform.json",
};
const here = new URL("../", import.meta.url);

for (const [target, source] of Object.entries(documents)) {
  const types = astToString(await openapi(new URL(source, here)));
  const text = `// Made by scripts/api-types.mjs from ${source}; do not edit.\n${types}`;
  const file = new URL(target, here);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  writeFileSync(file, text);
  console.log(`wrote ${target}`);
}
