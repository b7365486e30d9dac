import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { NavEntry } from "@/routing/nav";
import { accountRoute, tenantRoute } from "@/routing/parents";

const ofAccount = createRoute({
  getParentRoute: () => accountRoute,
  path: "/sso",
  component: lazyRouteComponent(() => import("@/features/sso-connectors/connectors-page"), "AccountConnectorsPage"),
});

const ofTenant = createRoute({
  getParentRoute: () => tenantRoute,
  path: "/sso",
  component: lazyRouteComponent(() => import("@/features/sso-connectors/connectors-page"), "TenantConnectorsPage"),
});

export const accountRoutes = [ofAccount] as const;
export const tenantRoutes = [ofTenant] as const;

export const nav: NavEntry[] = [
  { scope: "manage", order: 17, label: msg`Single sign-on`, path: "/$account/sso" },
  { scope: "tenant", order: 50, label: msg`Single sign-on`, path: "/tenants/$tenant/sso" },
];
