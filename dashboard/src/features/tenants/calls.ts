import { platform, published, type ResultOf } from "@/api/call";

export const overviewOf = (tenant: string) => platform("get", "/tenants/{tenant_id}/overview", { path: { tenant_id: tenant } });

export type Overview = ResultOf<ReturnType<typeof overviewOf>>;
export type Step = Overview["checklist"][number]["key"];

interface InvitationFilter {
  q?: string;
  status?: "" | "pending" | "expired";
}

export const listInvitations = (tenant: string, filter: InvitationFilter, page = 1, perPage = 50) =>
  platform("get", "/tenants/{tenant_id}/invitations", {
    path: { tenant_id: tenant },
    query: { search: filter.q?.trim() || undefined, status: filter.status || undefined, page, per_page: perPage },
  });

export type Invitation = ResultOf<ReturnType<typeof listInvitations>>[number];

export const resendInvitation = (id: string) => platform("post", "/invitations/{invitation_id}/resend", { path: { invitation_id: id } });

export const withdrawInvitation = (id: string) => platform("delete", "/invitations/{invitation_id}", { path: { invitation_id: id } });

export const getTenant = (tenant: string) => published("get", "/tenants/{tenant_id}", { path: { tenant_id: tenant } });

export const entitlementsOf = (tenant: string) => published("get", "/tenants/{tenant_id}/entitlements", { path: { tenant_id: tenant } });
