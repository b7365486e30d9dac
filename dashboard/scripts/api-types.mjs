// Writes src/api/schema-*.ts from the server's own OpenAPI documents; with --check it only compares.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import openapi, { astToString } from "openapi-typescript";

const documents = {
  "src/api/schema-published.ts": "../docs/reference/openapi.json",
  "src/api/schema-platform.ts": "../docs/reference/openapi-platform.json",
};
const here = new URL("../", import.meta.url);
const isCheck = process.argv.includes("--check");

for (const [target, source] of Object.entries(documents)) {
  const types = astToString(await openapi(new URL(source, here)));
  const text = `// Made by scripts/api-types.mjs from ${source}; do not edit.\n${types}`;
  const file = new URL(target, here);
  if (existsSync(file) && readFileSync(file, "utf8") === text) continue;
  if (isCheck) {
    console.error(`${target} differs from ${source}: npm run types`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`wrote ${target}`);
  }
}
