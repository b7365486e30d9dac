import { type Call, platform, published, type ResultOf } from "@/api/call";

export const overviewOf = (tenant: string) => platform("get", "/tenants/{tenant_id}/overview", { path: { tenant_id: tenant } });

export type Overview = ResultOf<ReturnType<typeof overviewOf>>;
// Whether the first steps are shown is kept for the user.
export const showFirstSteps = (shows: boolean) => platform("patch", "/user/preferences", { body: { shows_first_steps: shows } });

const account = "ACCOUNT_ID";

// A step as a call, where a script could take it.
export const callOfStep: Partial<Record<Step, Call<unknown>>> = {
  email_verified: platform("post", "/user/email/verification"),
  credential: published("post", "/user/tokens", {
    body: {
      name: "Scripts",
      policies: [{ effect: "allow", permission_groups: [{ id: "c1fde68c7bcc44588cbb6ddbc16d6480" }], resources: { "com.cloudflare.api.account.*": "*" } }],
    },
  }),
  first_account: published("post", "/accounts", { body: { name: "A customer" } }),
  customer_invited: published("post", "/accounts/{account_id}/members", {
    path: { account_id: account },
    body: { email: "customer@example.com", roles: ["05784afa30c1afe1440e79d9351c7430"] },
  }),
  zone_added: published("post", "/zones", { body: { name: "example.com", account: { id: account } } }),
  plan_chosen: published("post", "/zones/{zone_id}/subscription", { path: { zone_id: "ZONE_ID" }, body: { rate_plan: { id: "CF_PRO_20_20" } } }),
};

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

export const listUnits = (tenant: string) => platform("get", "/tenants/{tenant_id}/units", { path: { tenant_id: tenant } });

export type Unit = ResultOf<ReturnType<typeof listUnits>>[number];

export const addUnit = (tenant: string, name: string) => platform("post", "/tenants/{tenant_id}/units", { path: { tenant_id: tenant }, body: { name } });

const pathOfUnit = (tenant: string, unit: string) => ({ tenant_id: tenant, unit_id: unit });

export const renameUnit = (tenant: string, unit: string, name: string) =>
  platform("patch", "/tenants/{tenant_id}/units/{unit_id}", { path: pathOfUnit(tenant, unit), body: { name } });

export const removeUnit = (tenant: string, unit: string) => platform("delete", "/tenants/{tenant_id}/units/{unit_id}", { path: pathOfUnit(tenant, unit) });

export const listAdmins = (tenant: string) => platform("get", "/tenants/{tenant_id}/admins", { path: { tenant_id: tenant } });

export type Admin = ResultOf<ReturnType<typeof listAdmins>>[number];

// Of the whole tenant, where no unit is named.
export const addAdmin = (tenant: string, email: string, unit: string | undefined) =>
  platform("post", "/tenants/{tenant_id}/admins", { path: { tenant_id: tenant }, body: { email, ...(unit && { unit_id: unit }) }, refusesTokens: true });

export const removeAdmin = (tenant: string, admin: string) => platform("delete", "/tenants/{tenant_id}/admins/{admin_id}", { path: { tenant_id: tenant, admin_id: admin } });

// Whatever shows units or admins is read again.
export const unitPaths = ["/tenants/{tenant_id}/units", "/tenants/{tenant_id}/admins", "/tenants/{tenant_id}", "/user/tenants"];
