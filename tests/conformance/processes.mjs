// The processes of the journey: tenantd on a store of its own, and Prism in front of it, which checks
// each answer against the published description.
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");
const tenantd = process.env.TENANTD || join(root, "build/release/tenantd");
const published =
  process.env.TENANTD_PUBLISHED_SPEC || resolve(root, "../shared/facts/openapi-published.json");
const deadline_ms = 60_000;

export async function until(what, condition) {
  const end = Date.now() + deadline_ms;
  while (Date.now() < end) {
    const found = await condition();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`not in time: ${what}`);
}

function free_port() {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

export async function start() {
  if (!existsSync(published)) throw new Error(`the published description is not at ${published}`);
  const folder = mkdtempSync(join(tmpdir(), "tenantd-conformance-"));
  const data = join(folder, "data");
  const made = spawnSync(tenantd, ["init", "--data", data, "--tenant", "My Agency", "--admin-email", "ann@example.com"]);
  if (made.status !== 0) throw new Error(String(made.stderr || made.error));
  const init = JSON.parse(made.stdout);
  const server = spawn(
    tenantd,
    ["serve", "--data", data, "--listen", "127.0.0.1:0", "--admin-listen", "127.0.0.1:0", "--rate-limit", "off"],
    { stdio: ["ignore", "pipe", "ignore"] },
  );
  let banner = "";
  server.stdout.on("data", (text) => (banner += text));
  const upstream = await until("tenantd", () => banner.match(/listening on (http:\S+)/)?.[1]);
  const port = await free_port();
  const prism = spawn(
    process.execPath,
    [join(here, "node_modules/@stainless-api/prism-cli/dist/index.js"), "proxy", "-h", "127.0.0.1", "-p", String(port),
     published, `${upstream}/client/v4`],
    { stdio: "ignore" },
  );
  const proxy = `http://127.0.0.1:${port}`;
  await until("Prism", () => fetch(`${proxy}/user`).then(() => true, () => false));
  return {
    init,
    upstream,
    proxy,
    mails: () => {
      const inbox = join(data, "mail/new");
      return existsSync(inbox) ? readdirSync(inbox).map((name) => readFileSync(join(inbox, name), "utf8")) : [];
    },
    stop: () => {
      prism.kill();
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
