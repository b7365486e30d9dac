import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import { pagingSearch } from "@/lib/paging";
import type { NavEntry } from "@/routing/nav";
import { shellRoute, tenantRoute } from "@/routing/parents";

const choice = createRoute({
  getParentRoute: () => shellRoute,
  path: "/tenants",
  component: lazyRouteComponent(() => import("@/features/tenants/tenants-page"), "TenantsPage"),
});

const overview = createRoute({
  getParentRoute: () => tenantRoute,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/tenants/overview-page"), "OverviewPage"),
});

const invitations = createRoute({
  getParentRoute: () => tenantRoute,
  path: "/invitations",
  validateSearch: (search) =>
    v.parse(
      v.object({
        ...pagingSearch,
        q: v.optional(v.fallback(v.string(), "")),
        status: v.optional(v.fallback(v.picklist(["", "pending", "expired"]), "")),
      }),
      search,
    ),
  component: lazyRouteComponent(() => import("@/features/tenants/invitations-page"), "InvitationsPage"),
});

const units = createRoute({
  getParentRoute: () => tenantRoute,
  path: "/units",
  validateSearch: (search) => v.parse(v.object(pagingSearch), search),
  component: lazyRouteComponent(() => import("@/features/tenants/units-page"), "UnitsPage"),
});

const admins = createRoute({
  getParentRoute: () => tenantRoute,
  path: "/admins",
  validateSearch: (search) => v.parse(v.object(pagingSearch), search),
  component: lazyRouteComponent(() => import("@/features/tenants/admins-page"), "AdminsPage"),
});

const entitlements = createRoute({
  getParentRoute: () => tenantRoute,
  path: "/entitlements",
  component: lazyRouteComponent(() => import("@/features/tenants/entitlements-page"), "EntitlementsPage"),
});

export const shellRoutes = [choice] as const;
export const tenantRoutes = [overview, invitations, units, admins, entitlements] as const;

export const nav: NavEntry[] = [
  { scope: "platform", order: 40, label: msg`Tenants`, icon: "tenants", path: "/tenants", isShown: (session) => session.tenants.length > 0 },
  { scope: "tenant", order: 10, label: msg`Overview`, path: "/tenants/$tenant", isExact: true },
  { scope: "tenant", order: 30, label: msg`Invitations`, path: "/tenants/$tenant/invitations" },
  { scope: "tenant", order: 40, label: msg`Units`, path: "/tenants/$tenant/units" },
  { scope: "tenant", order: 41, label: msg`Admins`, path: "/tenants/$tenant/admins" },
  { scope: "tenant", order: 42, label: msg`Entitlements`, path: "/tenants/$tenant/entitlements" },
];
