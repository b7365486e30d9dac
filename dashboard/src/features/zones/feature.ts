import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import { pagingSearch } from "@/lib/paging";
import type { NavEntry } from "@/routing/nav";
import { accountRoute, shellRoute, zoneRoute } from "@/routing/parents";

export const ZoneSearch = v.object({
  ...pagingSearch,
  q: v.optional(v.fallback(v.string(), "")),
  status: v.optional(v.fallback(v.picklist(["", "initializing", "pending", "active", "moved"]), "")),
  type: v.optional(v.fallback(v.picklist(["", "full", "partial"]), "")),
  order: v.optional(v.fallback(v.picklist(["", "name", "status", "account.name"]), "")),
  direction: v.optional(v.fallback(v.picklist(["", "asc", "desc"]), "")),
});

const websites = createRoute({
  getParentRoute: () => shellRoute,
  path: "/websites",
  validateSearch: (search) => v.parse(ZoneSearch, search),
  component: lazyRouteComponent(() => import("@/features/zones/websites-page"), "AllWebsitesPage"),
});

const ofAccount = createRoute({
  getParentRoute: () => accountRoute,
  path: "/websites",
  validateSearch: (search) => v.parse(ZoneSearch, search),
  component: lazyRouteComponent(() => import("@/features/zones/websites-page"), "AccountWebsitesPage"),
});

const add = createRoute({
  getParentRoute: () => accountRoute,
  path: "/add-site",
  component: lazyRouteComponent(() => import("@/features/zones/add-site-page"), "AddSitePage"),
});

const overview = createRoute({
  getParentRoute: () => zoneRoute,
  path: "/",
  component: lazyRouteComponent(() => import("@/features/zones/zone-page"), "ZonePage"),
});

export const shellRoutes = [websites] as const;
export const accountRoutes = [ofAccount, add] as const;
export const zoneRoutes = [overview] as const;

export const nav: NavEntry[] = [
  { scope: "platform", order: 20, label: msg`Websites`, icon: "websites", path: "/websites" },
  { scope: "account", order: 20, label: msg`Websites`, icon: "websites", path: "/$account/websites" },
];
