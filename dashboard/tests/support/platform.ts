// A platform of one test: a store in a temporary folder, and the real server on a free port.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect } from "@playwright/test";

const tenantd = process.env.TENANTD || resolve(import.meta.dirname, "../../../build/release/tenantd");
const deadlineMs = 60_000;

export const customerPassword = "four green boats";

export interface Init {
  tenant_id: string;
  unit_id: string;
  account_id: string;
  user_id: string;
  email: string;
  password: string;
  api_key: string;
}

export interface Caller {
  email: string;
  api_key: string;
}

function started(server: ChildProcess): Promise<string> {
  return new Promise((resolved, rejected) => {
    let banner = "";
    server.stdout?.on("data", (text: Buffer) => {
      banner += text.toString();
      const url = banner.match(/listening on (http:\S+)/)?.[1];
      if (url) resolved(url);
    });
    server.on("exit", (code) => rejected(new Error(`tenantd has ended with ${code}: ${banner}`)));
  });
}

export class Platform {
  private constructor(
    readonly url: string,
    readonly init: Init,
    private readonly data: string,
    private readonly server: ChildProcess,
  ) {}

  static async start(flags: string[]): Promise<Platform> {
    const folder = mkdtempSync(join(tmpdir(), "tenantd-dashboard-"));
    const data = join(folder, "data");
    const made = spawnSync(tenantd, ["init", "--data", data, "--tenant", "My Agency", "--admin-email", "ann@example.com", "--sandbox"]);
    if (made.status !== 0) throw new Error(String(made.stderr || made.error));
    const server = spawn(
      tenantd,
      ["serve", "--data", data, "--listen", "localhost:0", "--admin-listen", "127.0.0.1:0", ...flags],
      { stdio: ["ignore", "pipe", "ignore"] },
    );
    return new Platform(await started(server), JSON.parse(made.stdout.toString()) as Init, data, server);
  }

  // A call of the API with a key.
  fetch(method: string, path: string, body?: object, who: Caller = this.init): Promise<Response> {
    const base = path.startsWith("/platform/") ? "" : "/client/v4";
    return fetch(this.url + base + path, {
      method,
      headers: { "X-Auth-Email": who.email, "X-Auth-Key": who.api_key, "Content-Type": "application/json" },
      body: body ? JSON.stringify(body) : null,
    });
  }

  // Its whole answer.
  async call(method: string, path: string, body?: object, who: Caller = this.init) {
    const response = await this.fetch(method, path, body, who);
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into every kind of answer
    const envelope = (await response.json()) as { success: boolean; result: any; errors: { code: number }[] };
    return { status: response.status, ...envelope };
  }

  // Another partner, who knows nothing of the first.
  addTenant(name: string, email: string): Init {
    const made = spawnSync(tenantd, ["tenant", "add", "--data", this.data, "--name", name, "--admin-email", email, "--sandbox"]);
    if (made.status !== 0) throw new Error(String(made.stderr || made.error));
    return JSON.parse(made.stdout.toString()) as Init;
  }

  // A customer who has accepted the invitation to an account, with a role.
  async addMember(account: string, email: string, role: string) {
    await this.addMemberWith(account, email, { roles: [role] });
  }

  async addMemberWith(account: string, email: string, rights: { roles: string[] } | { policies: object[] }) {
    const invited = await this.call("POST", `/accounts/${account}/members`, { email, ...rights });
    if (!invited.success) throw new Error(JSON.stringify(invited));
    const code = (await this.linkIn(email, "memberships")).split("=")[1];
    const made = await this.call("POST", "/platform/v1/invitations/accept", { code, password: customerPassword });
    if (!made.success) throw new Error(JSON.stringify(made));
  }

  async addAccount(name: string): Promise<string> {
    const { result } = await this.call("POST", "/accounts", { name });
    return result.id as string;
  }

  // The text of the newest mail to an address, once it is there.
  async mailTo(address: string): Promise<string> {
    const inbox = join(this.data, "mail/new");
    const found = () => {
      if (!existsSync(inbox)) return undefined;
      const files = readdirSync(inbox).map((name) => join(inbox, name));
      return files
        .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)
        .map((file) => readFileSync(file, "utf8"))
        .find((mail) => mail.includes(`To: ${address}`) || mail.includes(`To: <${address}>`));
    };
    await expect.poll(found, { timeout: deadlineMs }).toBeTruthy();
    return found()!;
  }

  // The first link of a mail to a page of the dashboard.
  async linkIn(address: string, page: string): Promise<string> {
    const mail = (await this.mailTo(address)).replaceAll("=\r\n", "").replaceAll("=\n", "").replaceAll("=3D", "=");
    const link = mail.match(new RegExp(`${this.url}/${page}\\?\\w+=[0-9a-f]{64}`))?.[0];
    if (!link) throw new Error(`no link to ${page} in ${mail}`);
    return link;
  }

  async stop() {
    this.server.removeAllListeners("exit");
    const ended = new Promise((done) => this.server.once("exit", done));
    this.server.kill();
    await ended;
    rmSync(resolve(this.data, ".."), { recursive: true, force: true });
  }
}
