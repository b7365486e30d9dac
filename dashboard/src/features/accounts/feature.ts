import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import * as v from "valibot";
import { leadsToAccount } from "@/features/accounts/destination";
import { pagingSearch } from "@/lib/paging";
import { remembered } from "@/lib/storage";
import { accountRoute, shellRoute, tenantRoute } from "@/routing/parents";
import type { NavEntry } from "@/routing/nav";

const text = v.optional(v.fallback(v.string(), ""));

// What the list of accounts shows, all of it in the address.
export const AccountSearch = v.object({
  ...pagingSearch,
  q: text,
  type: v.optional(v.fallback(v.picklist(["", "standard", "enterprise"]), "")),
  status: v.optional(v.fallback(v.picklist(["", "active", "pending"]), "")),
  unit: text,
  plan: text,
  order: v.optional(v.fallback(v.picklist(["", "name", "created_on", "type"]), "")),
  direction: v.optional(v.fallback(v.picklist(["", "asc", "desc"]), "")),
  // Where the chosen account leads, with `:account` for it.
  to: text,
});

// `/?to=/:account/billing` goes to the account that was open last, or lets one be chosen.
const start = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  validateSearch: (search) => v.parse(v.object({ to: text }), search),
  beforeLoad: ({ search: { to } }) => {
    if (!leadsToAccount(to)) throw redirect({ to: "/accounts", replace: true });
    const last = remembered("account");
    if (!last) throw redirect({ to: "/accounts", search: { to }, replace: true });
    throw redirect({ href: to.replace(":account", () => last), replace: true });
  },
});

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: "/accounts",
  validateSearch: (search) => v.parse(AccountSearch, search),
  component: lazyRouteComponent(() => import("@/features/accounts/accounts-page"), "AccountsPage"),
});

const create = createRoute({
  getParentRoute: () => shellRoute,
  path: "/accounts/new",
  component: lazyRouteComponent(() => import("@/features/accounts/create-page"), "CreatePage"),
});

// An address that ends with the account means its home.
const top = createRoute({
  getParentRoute: () => accountRoute,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/$account/home", params, replace: true });
  },
});

const home = createRoute({
  getParentRoute: () => accountRoute,
  path: "/home",
  component: lazyRouteComponent(() => import("@/features/accounts/home-page"), "HomePage"),
});

const configurations = createRoute({
  getParentRoute: () => accountRoute,
  path: "/configurations",
  component: lazyRouteComponent(() => import("@/features/accounts/configurations-page"), "ConfigurationsPage"),
});

const managed = createRoute({
  getParentRoute: () => tenantRoute,
  path: "/accounts",
  validateSearch: (search) => v.parse(AccountSearch, search),
  component: lazyRouteComponent(() => import("@/features/accounts/accounts-page"), "ManagedAccountsPage"),
});

export const shellRoutes = [start, list, create] as const;
export const tenantRoutes = [managed] as const;
export const accountRoutes = [top, home, configurations] as const;

export const nav: NavEntry[] = [
  { scope: "platform", order: 10, label: msg`Accounts`, icon: "accounts", path: "/accounts" },
  { scope: "tenant", order: 20, label: msg`Managed Accounts`, path: "/tenants/$tenant/accounts" },
  { scope: "account", order: 10, label: msg`Account Home`, icon: "home", path: "/$account/home" },
  { scope: "manage", order: 90, label: msg`Configurations`, path: "/$account/configurations" },
];
