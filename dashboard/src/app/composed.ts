import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import { pagingSearch } from "@/lib/paging";
import type { NavEntry } from "@/routing/nav";
import { profileRoute } from "@/routing/parents";

// Pages that show parts of several features.

const authentication = createRoute({
  getParentRoute: () => profileRoute,
  path: "/authentication",
  component: lazyRouteComponent(() => import("@/app/authentication-page"), "AuthenticationPage"),
});

const apiTokens = createRoute({
  getParentRoute: () => profileRoute,
  path: "/api-tokens",
  validateSearch: (search) => v.parse(v.object(pagingSearch), search),
  component: lazyRouteComponent(() => import("@/app/api-tokens-page"), "ApiTokensPage"),
});

export const profileRoutes = [authentication, apiTokens] as const;

export const nav: NavEntry[] = [
  { scope: "profile", order: 20, label: msg`Authentication`, path: "/profile/authentication" },
  { scope: "profile", order: 30, label: msg`API Tokens`, path: "/profile/api-tokens" },
];
