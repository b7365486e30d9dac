import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { platform, published } from "@/api/call";
import { curl, doubled, powershell, quoted } from "@/api/curl";

const options = { authentication: "key" as const, email: "ann@example.com", origin: "http://127.0.0.1:8787" };

// What a shell makes of a text: the arguments, one a line and in brackets.
function arguments_of(command: string, environment: Record<string, string> = {}): string[] {
  const shown = spawnSync("sh", ["-c", `show() { for word; do printf '%s\\0' "$word"; done; }; ${command.replace(/^curl/, "show")}`], {
    env: environment,
    encoding: "utf8",
  });
  return shown.stdout.split("\0").slice(0, -1);
}

test.each(["plain", "it's", "''", "$HOME `id` $(id) \\ \" \n new line", "ünïcödé"])("a shell reads %j back as it was", (text) => {
  expect(arguments_of(`curl ${quoted(text)}`)).toEqual([text]);
});

test("the command has the address, the method, the credentials and the body", () => {
  const call = published("post", "/accounts", { body: { name: "Ann's" } });
  const words = arguments_of(curl(call, options), { API_KEY: "secret" });
  expect(words[0]).toBe("http://127.0.0.1:8787/client/v4/accounts");
  expect(words).toContain("POST");
  expect(words).toContain("X-Auth-Email: ann@example.com");
  expect(words).toContain("X-Auth-Key: secret");
  expect(JSON.parse(words.at(-1)!)).toEqual({ name: "Ann's" });
});

test("a token is a variable, too", () => {
  const text = curl(published("get", "/user"), { ...options, authentication: "token" });
  expect(text).toContain('"Authorization: Bearer $API_TOKEN"');
  expect(text).not.toContain("--request");
});

test("what only a browser may send has its cookie", () => {
  const call = platform("delete", "/user/second_factors/totp", { needsSession: true });
  const words = arguments_of(curl(call, options), { SESSION: "abc", CSRF_TOKEN: "def" });
  expect(words).toContain("session=abc");
  expect(words).toContain("X-Csrf-Token: def");
  expect(words.join(" ")).not.toContain("X-Auth");
  expect(powershell(call, options)).toContain('Cookie = "session=$env:SESSION"');
});

test("secrets of the body are variables", () => {
  const call = platform("post", "/sessions", { body: { email: "ann@example.com", password: "it's secret" }, secrets: ["password"] });
  const text = curl(call, options);
  expect(text).not.toContain("secret");
  const words = arguments_of(text, { PASSWORD: "from outside" });
  expect(JSON.parse(words.at(-1)!)).toEqual({ email: "ann@example.com", password: "from outside" });
  expect(powershell(call, options)).toContain("$env:PASSWORD");
  expect(powershell(call, options)).not.toContain("it's secret");
});

test("a secret deep in the body is a variable, too", () => {
  const provider = { issuer: "https://login.example.com", client_id: "us", client_secret: "hidden" };
  const call = published("post", "/accounts/{account_id}/sso_connectors", {
    path: { account_id: "0".repeat(32) },
    body: { email_domain: "example.com", provider },
    secrets: ["client_secret"],
  });
  const text = curl(call, options);
  expect(text).not.toContain("hidden");
  expect(JSON.parse(arguments_of(text, { CLIENT_SECRET: "from outside" }).at(-1)!).provider.client_secret).toBe("from outside");
});

test("names in addresses and queries are encoded", () => {
  const call = platform("get", "/accounts", { query: { search: "a b&c", page: 2 } });
  expect(curl(call, options)).toContain("/platform/v1/accounts?search=a%20b%26c&page=2");
});

// Texts of what shells, JSON and PowerShell have a meaning for; the same ones in every run.
function texts(count: number): string[] {
  const parts = ["'", "\"", "\\", "$", "`", "!", "\n", " ", "$(id)", "${HOME}", "\u2018", "\u2019", "\u201a", "\u201b", "\u0001", "%", "*", "é", "a", "SECRET", "SECRET(password)", "\u0001password\u0001"];
  let seed = 7;
  const next = (limit: number) => (seed = (seed * 48_271) % 2_147_483_647) % limit;
  return Array.from({ length: count }, () => Array.from({ length: 1 + next(12) }, () => parts[next(parts.length)]).join(""));
}

// What PowerShell makes of a text in single quotes, undefined where it ends early.
function readByPowershell(text: string): string | undefined {
  return /^'((?:[^'\u2018-\u201b]|['\u2018-\u201b]{2})*)'$/.exec(text)?.[1]?.replaceAll(/(['\u2018-\u201b])['\u2018-\u201b]/g, "$1");
}

test("whatever is filled in, a shell reads it back as it was", () => {
  const all = texts(300);
  expect(arguments_of(`curl ${all.map(quoted).join(" ")}`)).toEqual(all);
});

test("whatever is filled in, PowerShell does not leave its quotes", () => {
  for (const text of texts(300)) expect(readByPowershell(doubled(text))).toBe(text);
});

test("only the secret is a variable, whatever stands in the fields before it", () => {
  for (const name of texts(40)) {
    const call = { ...platform("post", "/sessions", { body: { email: name, password: "hidden" }, secrets: ["password"] }) };
    const words = arguments_of(curl(call, options), { PASSWORD: "from outside" });
    expect(JSON.parse(words.at(-1)!)).toEqual({ email: name, password: "from outside" });
  }
});
