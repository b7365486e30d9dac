import { platform, published, type ResultOf } from "@/api/call";

interface Filter {
  q?: string;
  type?: "" | "standard" | "enterprise";
  status?: "" | "active" | "pending";
  unit?: string;
  plan?: string;
  tenant?: string;
  order?: "" | "name" | "created_on" | "type";
  direction?: "" | "asc" | "desc";
}

// An empty text is no filter.
const given = <Value extends string>(value: Value | undefined) => (value || undefined) as Exclude<Value, ""> | undefined;

const queryOf = (filter: Filter) => ({
  search: given(filter.q?.trim()),
  type: given(filter.type),
  status: given(filter.status),
  unit_id: given(filter.unit),
  plan: given(filter.plan),
  tenant_id: given(filter.tenant),
  order: given(filter.order),
  direction: given(filter.direction),
});

export const findAccounts = (filter: Filter, page = 1, perPage = 50) =>
  platform("get", "/accounts", { query: { ...queryOf(filter), page, per_page: perPage } });

export const accountsFile = (filter: Filter) => platform("get", "/accounts/export", { query: queryOf(filter) });

export type AccountSummary = ResultOf<ReturnType<typeof findAccounts>>[number];

export const getAccount = (id: string) => published("get", "/accounts/{account_id}", { path: { account_id: id } });

export type Account = ResultOf<ReturnType<typeof getAccount>>;

export const ownTenants = published("get", "/user/tenants");

export const accountTypes = (tenant: string) =>
  published("get", "/tenants/{tenant_id}/account_types", { path: { tenant_id: tenant } });

type NewAccount = Exclude<ReturnType<typeof published<"post", "/accounts">>["body"], undefined>;

export const createAccount = (body: NewAccount & { name: string }) => published("post", "/accounts", { body });

export const inviteMember = (account: string, email: string, role: string) =>
  published("post", "/accounts/{account_id}/members", { path: { account_id: account }, body: { email, roles: [role] } });

export const changeAccount = (account: Account, change: { name?: string; settings?: { enforce_twofactor?: boolean; abuse_contact_email?: string | null } }) =>
  published("put", "/accounts/{account_id}", {
    path: { account_id: account.id },
    body: { name: account.name, type: account.type, ...change },
  });

export const deletionOf = (id: string) => platform("get", "/accounts/{account_id}/deletion", { path: { account_id: id } });

export const deleteAccount = (id: string) => published("delete", "/accounts/{account_id}", { path: { account_id: id } });

// The first few of what is in an account, for its home.
export const shownAtHome = 5;

export const zonesAtHome = (id: string) =>
  published("get", "/zones", { query: { "account.id": id, order: "name", page: 1, per_page: shownAtHome } });

export const membersAtHome = (id: string) =>
  published("get", "/accounts/{account_id}/members", {
    path: { account_id: id },
    query: { order: "user.email", page: 1, per_page: shownAtHome },
  });

// Those of the account itself; plans stand at their websites.
export const addOnsAtHome = (id: string) => published("get", "/accounts/{account_id}/subscriptions", { path: { account_id: id } });
