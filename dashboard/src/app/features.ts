import * as accounts from "@/features/accounts/feature";
import * as audit from "@/features/audit/feature";
import * as billing from "@/features/billing/feature";
import * as credentials from "@/features/credentials/feature";
import * as iam from "@/features/iam/feature";
import * as invitations from "@/features/invitations/feature";
import * as members from "@/features/members/feature";
import * as secondFactors from "@/features/second-factors/feature";
import * as sessions from "@/features/sessions/feature";
import * as sso from "@/features/sso/feature";
import * as ssoConnectors from "@/features/sso-connectors/feature";
import * as subscriptions from "@/features/subscriptions/feature";
import * as tenants from "@/features/tenants/feature";
import * as terms from "@/features/terms/feature";
import * as tokens from "@/features/tokens/feature";
import * as users from "@/features/users/feature";
import * as zones from "@/features/zones/feature";
import * as composed from "@/app/composed";
import type { NavEntry } from "@/routing/nav";

// Every feature, a line in each list. Routes hang below the parent that the feature gave them.

export const publicRoutes = [
  ...composed.publicRoutes,
  ...sso.publicRoutes,
  ...secondFactors.publicRoutes,
  ...terms.publicRoutes,
  ...credentials.publicRoutes,
  ...invitations.publicRoutes,
] as const;

export const shellRoutes = [...accounts.shellRoutes, ...zones.shellRoutes, ...tenants.shellRoutes, ...terms.shellRoutes] as const;

export const tenantRoutes = [...tenants.tenantRoutes, ...accounts.tenantRoutes, ...ssoConnectors.tenantRoutes] as const;

export const accountRoutes = [
  ...accounts.accountRoutes,
  ...zones.accountRoutes,
  ...members.accountRoutes,
  ...iam.accountRoutes,
  ...ssoConnectors.accountRoutes,
  ...tokens.accountRoutes,
  ...audit.accountRoutes,
  ...billing.accountRoutes,
  ...subscriptions.accountRoutes,
] as const;

export const zoneRoutes = [...zones.zoneRoutes, ...subscriptions.zoneRoutes] as const;

export const profileRoutes = [...users.profileRoutes, ...sessions.profileRoutes, ...tokens.profileRoutes, ...composed.profileRoutes] as const;

export const navEntries: NavEntry[] = [
  ...accounts.nav,
  ...zones.nav,
  ...tenants.nav,
  ...members.nav,
  ...iam.nav,
  ...ssoConnectors.nav,
  ...tokens.nav,
  ...audit.nav,
  ...billing.nav,
  ...users.nav,
  ...sessions.nav,
  ...composed.nav,
];
