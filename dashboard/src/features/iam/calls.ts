import { published, type ResultOf } from "@/api/call";

const readAtOnce = 100;

export const listUserGroups = (account: string, page = 1) =>
  published("get", "/accounts/{account_id}/iam/user_groups", { path: { account_id: account }, query: { page, per_page: readAtOnce } });

export type UserGroup = ResultOf<ReturnType<typeof listUserGroups>>[number];

// What a policy for a whole account may allow.
export const listPermissionGroups = (account: string) =>
  published("get", "/accounts/{account_id}/iam/permission_groups", { path: { account_id: account }, query: { per_page: 500 } });

const wholeAccount = (account: string) => ({ scope: { key: `com.cloudflare.api.account.${account}`, objects: [{ key: "*" }] } });

// One policy, which allows all that is chosen in the whole account.
const bodyOf = (account: string, name: string, permissions: string[]) => ({
  name,
  policies: [{ access: "allow" as const, permission_groups: permissions.map((id) => ({ id })), resource_groups: [wholeAccount(account)] }],
});

export const addUserGroup = (account: string, name: string, permissions: string[]) =>
  published("post", "/accounts/{account_id}/iam/user_groups", { path: { account_id: account }, body: bodyOf(account, name, permissions) });

const pathOf = (account: string, group: string) => ({ account_id: account, user_group_id: group });

export const changeUserGroup = (account: string, group: string, name: string, permissions: string[]) =>
  published("put", "/accounts/{account_id}/iam/user_groups/{user_group_id}", { path: pathOf(account, group), body: bodyOf(account, name, permissions) });

// Policies that this page cannot show are left as they are.
export const renameUserGroup = (account: string, group: string, name: string) =>
  published("put", "/accounts/{account_id}/iam/user_groups/{user_group_id}", { path: pathOf(account, group), body: { name } });

export const getUserGroup = (account: string, group: string) =>
  published("get", "/accounts/{account_id}/iam/user_groups/{user_group_id}", { path: pathOf(account, group) });

export const removeUserGroup = (account: string, group: string) =>
  published("delete", "/accounts/{account_id}/iam/user_groups/{user_group_id}", { path: pathOf(account, group) });

export const listGroupMembers = (account: string, group: string) =>
  published("get", "/accounts/{account_id}/iam/user_groups/{user_group_id}/members", { path: pathOf(account, group), query: { per_page: readAtOnce } });

export const setGroupMembers = (account: string, group: string, members: string[]) =>
  published("put", "/accounts/{account_id}/iam/user_groups/{user_group_id}/members", { path: pathOf(account, group), body: members.map((id) => ({ id })) });

export const listAccountMembers = (account: string) =>
  published("get", "/accounts/{account_id}/members", { path: { account_id: account }, query: { per_page: 50, status: "accepted", order: "user.email" } });

export const groupPaths = ["/accounts/{account_id}/iam/user_groups", "/accounts/{account_id}/iam/user_groups/{user_group_id}/members"];
