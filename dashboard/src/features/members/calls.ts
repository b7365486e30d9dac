import { platform, published, type ResultOf } from "@/api/call";

const perPage = 50;

// Lists of members are short; one that is not has further pages, which are read one after the other.
export const listMembers = (account: string, page = 1, status?: "accepted" | "pending" | "rejected") =>
  published("get", "/accounts/{account_id}/members", {
    path: { account_id: account },
    query: { page, per_page: perPage, status, order: "user.email" },
  });

export type Member = ResultOf<ReturnType<typeof listMembers>>[number];

export const getMember = (account: string, member: string) =>
  published("get", "/accounts/{account_id}/members/{member_id}", { path: { account_id: account, member_id: member } });

export const listRoles = (account: string) =>
  published("get", "/accounts/{account_id}/roles", { path: { account_id: account }, query: { per_page: 100 } });

export type Role = ResultOf<ReturnType<typeof listRoles>>[number];

export const inviteMember = (account: string, email: string, roles: string[]) =>
  published("post", "/accounts/{account_id}/members", { path: { account_id: account }, body: { email, roles } });

export const changeRoles = (account: string, member: string, roles: string[]) =>
  published("put", "/accounts/{account_id}/members/{member_id}", {
    path: { account_id: account, member_id: member },
    body: { roles: roles.map((id) => ({ id })) },
  });

export const removeMember = (account: string, member: string) =>
  published("delete", "/accounts/{account_id}/members/{member_id}", { path: { account_id: account, member_id: member } });

export const permissionsOfMember = (account: string, member: string) =>
  platform("get", "/accounts/{account_id}/members/{member_id}/permissions", { path: { account_id: account, member_id: member } });

export type MemberPermissions = ResultOf<ReturnType<typeof permissionsOfMember>>;

export const resendInvitation = (account: string, member: string) =>
  platform("post", "/accounts/{account_id}/members/{member_id}/resend", { path: { account_id: account, member_id: member } });
