// The deck's journey with the official SDK, and every kind of refusal on the way. Fails when an answer
// does not fit the published description, exceptions with their reason apart.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Cloudflare from "cloudflare";
import { start, until } from "./processes.mjs";

const administrator = "05784afa30c1afe1440e79d9351c7430";
const domain_dns = "132c52e7e6654b999c183cfcbafd37d7";
const read_only = "f2b20eaa1a5d4af42b53ac16238c99c7";
const exceptions = JSON.parse(readFileSync(new URL("known-exceptions.json", import.meta.url)));
const identifier = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}/g;
const nobody = "00000000000000000000000000000000";

const platform = await start();
const violations = [];
let answers = 0;

// Counts an answer and keeps what Prism says of it.
async function checked_fetch(url, options) {
  const answer = await fetch(url, options);
  answers += 1;
  const call = `${options?.method ?? "GET"} ${new URL(url).pathname}`.replace(identifier, "{id}");
  for (const violation of JSON.parse(answer.headers.get("sl-violations") ?? "[]")) {
    if (violation.location?.[0] !== "response") continue;
    // The items of a list are one place.
    const where = violation.location.join(".").replace(/\.\d+(?=\.|$)/g, ".0");
    violations.push({ call, where, message: violation.message });
  }
  return answer;
}

const { email, api_key } = platform.init;
const client = new Cloudflare({ apiEmail: email, apiKey: api_key, baseURL: platform.proxy, fetch: checked_fetch, maxRetries: 0 });

async function all(list) {
  const items = [];
  for await (const item of list) items.push(item);
  return items;
}

// A call that has to be refused with this status and number.
async function refused(method, path, status, code, body, headers) {
  const answer = await checked_fetch(platform.proxy + path, {
    method,
    headers: { "content-type": "application/json", "x-auth-email": email, "x-auth-key": api_key, ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.json();
  assert.equal(answer.status, status, `${method} ${path}: ${JSON.stringify(text)}`);
  assert.equal(text.errors[0].code, code, `${method} ${path}`);
}

async function tenant() {
  const [own] = await all(client.user.tenants.list());
  const tenant_id = own.id;
  await client.tenants.get(tenant_id);
  await all(client.tenants.accounts.list(tenant_id));
  assert.deepEqual(await client.tenants.accountTypes.list(tenant_id).then((page) => page.result ?? page), ["standard"]);
  await client.tenants.entitlements.get(tenant_id);
  await all(client.tenants.memberships.list(tenant_id));
}

async function invite(account_id) {
  const member = await client.accounts.members.create({ account_id, email: "bob@customer.example", roles: [administrator] });
  assert.equal(member.status, "pending");
  const [mail] = await until("the mail", () => (platform.mails().length ? platform.mails() : undefined));
  const code = mail.match(/memberships\?code=([0-9a-f]{64})/)[1];
  const accepted = await fetch(`${platform.upstream}/platform/v1/invitations/accept`, {
    method: "POST",
    body: JSON.stringify({ code, password: "correct horse battery" }),
  });
  assert.equal(accepted.status, 200);
  const members = await all(client.accounts.members.list({ account_id }));
  assert.equal(members[0].status, "accepted");
  await client.accounts.members.get(member.id, { account_id });
  await client.accounts.members.update(member.id, { account_id, roles: [{ id: read_only }] });
  await client.accounts.members.delete(member.id, { account_id });
  assert.ok((await all(client.accounts.roles.list({ account_id }))).length > 30);
  await client.accounts.roles.get(administrator, { account_id });
}

async function groups(account_id, zone_id) {
  const { iam } = client;
  const permissions = await all(iam.permissionGroups.list({ account_id }));
  const permission = permissions.find((one) => one.meta.label === "admin");
  await iam.permissionGroups.get(permission.id, { account_id });
  const zone = { key: `com.cloudflare.api.account.zone.${zone_id}` };
  const scope = { key: `com.cloudflare.api.account.${account_id}`, objects: [zone] };
  const shops = await iam.resourceGroups.create({ account_id, name: "Shops", scope });
  await iam.resourceGroups.get(shops.id, { account_id });
  await iam.resourceGroups.update(shops.id, { account_id, name: "Stores" });
  assert.equal((await all(iam.resourceGroups.list({ account_id }))).length, 2);
  const policy = (permission_id, resource_id) => ({
    access: "allow", permission_groups: [{ id: permission_id }], resource_groups: [{ id: resource_id }],
  });
  const group = await iam.userGroups.create({ account_id, name: "Operators", policies: [policy(permission.id, account_id)] });
  await iam.userGroups.get(group.id, { account_id });
  const kept = { ...policy(domain_dns, shops.id), id: group.policies[0].id };
  const changed = await iam.userGroups.update(group.id, { account_id, name: "DNS", policies: [kept] });
  assert.equal(changed.policies[0].id, group.policies[0].id);
  assert.equal((await all(iam.userGroups.list({ account_id, fuzzyName: "dns" }))).length, 1);
  const member = await client.accounts.members.create({ account_id, email: "cat@customer.example", roles: [read_only] });
  const seats = iam.userGroups.members;
  await all(seats.create(group.id, { account_id, members: [{ id: member.id }] }));
  await all(seats.update(group.id, { account_id, members: [{ id: member.id }] }));
  assert.equal((await all(seats.list(group.id, { account_id })))[0].id, member.id);
  await seats.get(member.id, { account_id, user_group_id: group.id });
  await seats.delete(member.id, { account_id, user_group_id: group.id });
  await iam.userGroups.delete(group.id, { account_id });
  await iam.resourceGroups.delete(shops.id, { account_id });
  await client.accounts.members.delete(member.id, { account_id });
  await refused("GET", `/accounts/${account_id}/iam/user_groups/${group.id}`, 404, 1003);
  await refused("GET", `/accounts/${account_id}/iam/permission_groups/${nobody}`, 404, 1003);
  await refused("PUT", `/accounts/${account_id}/iam/resource_groups/${shops.id}`, 404, 1003, { name: "Shops" });
  await refused("POST", `/accounts/${account_id}/iam/user_groups`, 400, 1001, { name: "" });
}

async function zones(account_id) {
  const full = await client.zones.create({ name: "acme.com", account: { id: account_id } });
  assert.equal(full.name_servers.length, 2);
  const partial = await client.zones.create({ name: "shop.example", type: "partial", account: { id: account_id } });
  assert.ok(partial.verification_key);
  const zone_id = full.id;
  await client.zones.get({ zone_id });
  await client.zones.get({ zone_id: partial.id });
  await client.zones.edit({ zone_id, paused: true });
  await client.zones.activationCheck.trigger({ zone_id });
  assert.equal((await all(client.zones.list({ account: { id: account_id }, name: "contains:acme" }))).length, 1);
  await client.zones.subscriptions.create({ zone_id, rate_plan: { id: "CF_PRO_20_20" }, frequency: "monthly" });
  await client.zones.subscriptions.get({ zone_id });
  await client.zones.subscriptions.update({ zone_id, rate_plan: { id: "business" }, frequency: "yearly" });
  assert.equal((await client.zones.get({ zone_id })).plan.name, "Business Website");
  await all(client.zones.plans.list({ zone_id }));
  await client.zones.plans.get("pro", { zone_id });
  await all(client.zones.ratePlans.get({ zone_id }));
  return [full.id, partial.id];
}

async function subscriptions(account_id) {
  const made = await client.accounts.subscriptions.create({ account_id, rate_plan: { id: "PARTNERS_RATE_LIMITING" } });
  await all(client.accounts.subscriptions.get({ account_id }));
  await client.accounts.subscriptions.update(made.id, { account_id, rate_plan: { id: "WORKERS_PAID" } });
  await client.accounts.subscriptions.delete(made.id, { account_id });
}

async function own() {
  await client.user.get();
  await client.user.edit({ first_name: "Ann" });
  await all(client.user.invites.list());
  const memberships = await all(client.memberships.list());
  await client.memberships.get(memberships[0].id);
  const organizations = await all(client.user.organizations.list());
  await client.user.organizations.get(organizations[0].id);
  await all(client.user.subscriptions.get());
  await all(client.user.auditLogs.list());
}

const zone_read = "c8fed203ed3043cba015a93ad1616f1f";
const account_settings_read = "c1fde68c7bcc44588cbb6ddbc16d6480";

// Both kinds of tokens, from making to deleting, and what they may call.
async function tokens(account_id) {
  const policies = [
    { effect: "allow", permission_groups: [{ id: account_settings_read }], resources: { [`com.cloudflare.api.account.${account_id}`]: "*" } },
    {
      effect: "allow",
      permission_groups: [{ id: zone_read }],
      resources: { [`com.cloudflare.api.account.${account_id}`]: { "com.cloudflare.api.account.zone.*": "*" } },
    },
  ];
  const condition = { request_ip: { in: ["127.0.0.0/8", "::1"], not_in: ["127.1.0.0/16"] } };
  const dates = { not_before: "2020-01-01T00:00:00Z", expires_on: "2099-01-01T00:00:00Z" };
  const own = await client.user.tokens.create({ name: "own", policies, condition, ...dates });
  const of_account = await client.accounts.tokens.create({ account_id, name: "service", policies });
  assert.deepEqual(own.policies[1].resources, policies[1].resources);
  const as = (token) => new Cloudflare({ apiToken: token.value, baseURL: platform.proxy, fetch: checked_fetch, maxRetries: 0 });
  assert.equal((await as(own).user.tokens.verify()).status, "active");
  assert.equal((await as(of_account).accounts.tokens.verify({ account_id })).status, "active");
  for (const token of [own, of_account]) {
    assert.deepEqual((await all(as(token).accounts.list())).map((one) => one.id), [account_id]);
    assert.equal((await all(as(token).zones.list({ name: "acme.com" }))).length, 1);
    await assert.rejects(as(token).zones.create({ name: "more.com", account: { id: account_id } }), { status: 403 });
  }
  await client.user.tokens.update(own.id, { name: "own", policies, status: "disabled" });
  await client.accounts.tokens.update(of_account.id, { account_id, name: "service", policies: [], status: "active" });
  assert.equal((await client.user.tokens.get(own.id)).status, "disabled");
  await client.accounts.tokens.get(of_account.id, { account_id });
  assert.equal((await all(client.user.tokens.list())).length, 1);
  assert.equal((await all(client.accounts.tokens.list({ account_id }))).length, 1);
  assert.match(await client.user.tokens.value.update(own.id, { body: {} }), /^[0-9A-Za-z_-]{40,80}$/);
  await client.accounts.tokens.value.update(of_account.id, { account_id, body: {} });
  assert.ok((await all(client.user.tokens.permissionGroups.list())).length > 300);
  const [group] = await all(client.accounts.tokens.permissionGroups.list({ account_id, name: "Zone Read" }));
  assert.equal(group.id, zone_read);
  await refused("GET", "/user/tokens/verify", 401, 1000, undefined, { authorization: `Bearer ${of_account.value}` });
  await refused("GET", `/user/tokens/${nobody}`, 404, 1000);
  await refused("POST", "/user/tokens", 400, 400, { name: "", policies: [] });
  await client.user.tokens.delete(own.id);
  await client.accounts.tokens.delete(of_account.id, { account_id });
}

// Both versions of the audit log; a page of two, so that the iterator follows the cursor.
async function audit(account_id) {
  const day = 86_400_000;
  const window = { account_id, since: new Date(Date.now() - day).toISOString(), before: new Date(Date.now() + day).toISOString() };
  const log = client.accounts.logs.audit;
  const entries = await all(log.list({ ...window, limit: 2 }));
  const made = entries.find((one) => one.action.description === "Add Zone acme.com");
  assert.equal(made.actor.email, email);
  assert.equal(made.action.result, "success");
  assert.equal(new Set(entries.map((one) => one.id)).size, entries.length);
  const history = await log.history(made.id, { ...window, action_time: made.action.time });
  assert.equal((history.result ?? history).at(-1).id, made.id);
  assert.ok((await all(log.productCategories({ account_id }))).length > 3);
  const others = await all(log.list({ ...window, resource_type: { not: ["zone"] }, action_type: { not: ["delete"] } }));
  assert.ok(others.length > 0 && others.every((one) => one.resource.type !== "zone"));
  assert.ok((await all(client.auditLogs.list({ account_id, per_page: 3 }))).length >= entries.length);
  await refused("GET", `/accounts/${account_id}/logs/audit?since=2020-01-01&before=2020-02-01`, 400, 113);
  await refused("GET", `/accounts/${account_id}/logs/audit?before=2020-02-01`, 400, 1001);
  const unknown = "f174be97-19b1-40d6-954d-70cd5fbd52db";
  await refused("GET", `/accounts/${account_id}/logs/audit/${unknown}/history?action_time=${window.since}&since=${window.since}&before=${window.before}`, 404, 60901);
}

async function refusals(account_id, zone_id) {
  await refused("GET", "/user", 400, 9106, undefined, { "x-auth-email": "", "x-auth-key": "" });
  await refused("GET", "/user", 403, 9103, undefined, { "x-auth-key": "0".repeat(40) });
  await refused("GET", "/user", 400, 6003, undefined, { "x-auth-key": "short" });
  await refused("GET", `/accounts/${nobody}`, 403, 9109);
  await refused("GET", "/accounts/nonsense", 400, 7003);
  await refused("POST", "/accounts", 400, 1001, {});
  await refused("PUT", `/accounts/${account_id}`, 400, 1001, { name: "<" });
  await refused("GET", `/accounts/${account_id}/members/${nobody}`, 404, 1003);
  await refused("POST", `/accounts/${account_id}/members`, 400, 1001, { roles: [administrator] });
  await refused("POST", `/accounts/${account_id}/members`, 400, 1001, { email: "a@example.com", roles: [nobody] });
  await refused("POST", "/zones", 400, 1061, { name: "acme.com", account: { id: account_id } });
  await refused("POST", "/zones", 400, 1002, { name: "not a domain", account: { id: account_id } });
  await refused("GET", `/zones/${nobody}`, 404, 7003);
  await refused("PATCH", `/zones/${zone_id}`, 400, 1086, {});
  await refused("POST", `/zones/${zone_id}/subscription`, 400, 1204, { rate_plan: { id: "CF_PRO" } });
  await refused("POST", `/zones/${zone_id}/subscription`, 400, 1198, {});
  await refused("POST", `/zones/${zone_id}/subscription`, 403, 1225, { rate_plan: { id: "msp_biz" } });
  await refused("GET", `/tenants/${nobody}`, 403, 9109);
  await refused("PATCH", "/user", 400, 1029, {});
  await refused("GET", `/memberships/${nobody}`, 404, 1003);
  await refused("GET", `/user/invites/${nobody}`, 404, 1003);
  await refused("GET", `/user/organizations/${nobody}`, 404, 1003);
}

function unexpected() {
  const is_known = (one) => exceptions.some((known) => known.call === one.call && known.where === one.where);
  return violations.filter((one) => !is_known(one));
}

try {
  await tenant();
  const { id: account_id } = await client.accounts.create({ name: "Acme", type: "standard" });
  await client.accounts.update({ account_id, id: account_id, type: "standard", name: "Acme Limited" });
  await client.accounts.get({ account_id });
  await invite(account_id);
  const [zone_id, partial_id] = await zones(account_id);
  await groups(account_id, zone_id);
  await subscriptions(account_id);
  await tokens(account_id);
  await own();
  await refusals(account_id, zone_id);
  await all(client.accounts.list());
  await all(client.zones.list());
  await audit(account_id);
  await client.zones.delete({ zone_id: partial_id });
  await client.accounts.delete({ account_id });
  await refused("GET", `/accounts/${account_id}`, 404, 1003);
} finally {
  platform.stop();
}
for (const one of unexpected()) console.log(`${one.call}: ${one.where}: ${one.message}`);
console.log(`${answers} answers, ${violations.length} violations, ${unexpected().length} of them unexpected`);
process.exit(unexpected().length === 0 ? 0 : 1);
