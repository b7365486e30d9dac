import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import { pagingSearch } from "@/lib/paging";
import type { NavEntry } from "@/routing/nav";
import { accountRoute, profileRoute } from "@/routing/parents";

const createOwn = createRoute({
  getParentRoute: () => profileRoute,
  path: "/api-tokens/create",
  component: lazyRouteComponent(() => import("@/features/tokens/create-page"), "CreateOwnTokenPage"),
});

const ofAccount = createRoute({
  getParentRoute: () => accountRoute,
  path: "/api-tokens",
  validateSearch: (search) => v.parse(v.object(pagingSearch), search),
  component: lazyRouteComponent(() => import("@/features/tokens/account-tokens-page"), "AccountTokensPage"),
});

const createOfAccount = createRoute({
  getParentRoute: () => accountRoute,
  path: "/api-tokens/create",
  component: lazyRouteComponent(() => import("@/features/tokens/create-page"), "CreateAccountTokenPage"),
});

export const profileRoutes = [createOwn] as const;
export const accountRoutes = [ofAccount, createOfAccount] as const;

export const nav: NavEntry[] = [{ scope: "manage", order: 20, label: msg`Account API Tokens`, path: "/$account/api-tokens" }];
