import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import * as v from "valibot";
import { findSession } from "@/api/session";
import { pagingSearch } from "@/lib/paging";
import type { NavEntry } from "@/routing/nav";
import { profileRoute, publicRoute } from "@/routing/parents";

// Pages that show parts of several features.

// `error`: the number of what was refused on the way from a provider back.
const Login = v.object({
  to: v.optional(v.string()),
  error: v.optional(v.fallback(v.pipe(v.unknown(), v.transform(String), v.regex(/^\d{1,6}$/)), "0")),
});

const login = createRoute({
  getParentRoute: () => publicRoute,
  path: "/login",
  validateSearch: (search) => v.parse(Login, search),
  beforeLoad: async ({ search }) => {
    if (search.error !== undefined) return;
    const session = await findSession();
    if (session && session.needs.length === 0) throw redirect({ to: "/accounts" });
  },
  component: lazyRouteComponent(() => import("@/app/login-page"), "LoginPage"),
});

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

export const publicRoutes = [login] as const;

export const profileRoutes = [authentication, apiTokens] as const;

export const nav: NavEntry[] = [
  { scope: "profile", order: 20, label: msg`Authentication`, path: "/profile/authentication" },
  { scope: "profile", order: 30, label: msg`API Tokens`, path: "/profile/api-tokens" },
];
