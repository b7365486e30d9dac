import { platform, published, type RequestBody, type ResultOf } from "@/api/call";

// Whose tokens: one's own, or those of an account.
export type Owner = { kind: "user"; id: string } | { kind: "account"; id: string };

export const listTokens = (owner: Owner, page = 1, perPage = 50) => {
  const query = { page, per_page: perPage, include_expired: true };
  return owner.kind === "user"
    ? published("get", "/user/tokens", { query })
    : published("get", "/accounts/{account_id}/tokens", { path: { account_id: owner.id }, query });
};

export type Token = ResultOf<ReturnType<typeof listTokens>>[number];

export const listGroups = (owner: Owner) =>
  owner.kind === "user"
    ? published("get", "/user/tokens/permission_groups")
    : published("get", "/accounts/{account_id}/tokens/permission_groups", { path: { account_id: owner.id } });

export type Group = ResultOf<ReturnType<typeof listGroups>>[number];

export type NewToken = RequestBody<"/client/v4", "post", "/user/tokens">;

export const createToken = (owner: Owner, body: NewToken) =>
  owner.kind === "user"
    ? published("post", "/user/tokens", { body })
    : published("post", "/accounts/{account_id}/tokens", { path: { account_id: owner.id }, body });

const pathOf = (account: string, token: string) => ({ account_id: account, token_id: token });

export const rollToken = (owner: Owner, token: string) =>
  owner.kind === "user"
    ? published("put", "/user/tokens/{token_id}/value", { path: { token_id: token } })
    : published("put", "/accounts/{account_id}/tokens/{token_id}/value", { path: pathOf(owner.id, token) });

export const removeToken = (owner: Owner, token: string) =>
  owner.kind === "user"
    ? published("delete", "/user/tokens/{token_id}", { path: { token_id: token } })
    : published("delete", "/accounts/{account_id}/tokens/{token_id}", { path: pathOf(owner.id, token) });

// Everything else stays as it is.
export function setStatus(owner: Owner, token: Token, status: "active" | "disabled") {
  const { name, policies, condition, not_before, expires_on } = token;
  const body = {
    name,
    policies: policies.map(({ effect, permission_groups, resources }) => ({ effect, permission_groups, resources })),
    condition,
    not_before,
    expires_on,
    status,
  };
  return owner.kind === "user"
    ? published("put", "/user/tokens/{token_id}", { path: { token_id: token.id }, body })
    : published("put", "/accounts/{account_id}/tokens/{token_id}", { path: pathOf(owner.id, token.id), body });
}

export const verifyToken = (owner: Owner) =>
  owner.kind === "user"
    ? published("get", "/user/tokens/verify")
    : published("get", "/accounts/{account_id}/tokens/verify", { path: { account_id: owner.id } });

export const findByText = (q: string) => platform("get", "/search", { query: { q } });

export const tokenPaths = ["/user/tokens", "/accounts/{account_id}/tokens"];

export const pageOf = (owner: Owner) => (owner.kind === "user" ? "/profile/api-tokens" : `/${owner.id}/api-tokens`);
