import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import type { NavEntry } from "@/routing/nav";
import { profileRoute, publicRoute } from "@/routing/parents";

const Link = v.object({ token: v.optional(v.string(), "") });

const forgotten = createRoute({
  getParentRoute: () => publicRoute,
  path: "/forgot-password",
  component: lazyRouteComponent(() => import("@/features/credentials/forgotten-page"), "ForgottenPage"),
});

const reset = createRoute({
  getParentRoute: () => publicRoute,
  path: "/reset-password",
  validateSearch: (search) => v.parse(Link, search),
  component: lazyRouteComponent(() => import("@/features/credentials/reset-page"), "ResetPage"),
});

const verify = createRoute({
  getParentRoute: () => publicRoute,
  path: "/verify-email",
  validateSearch: (search) => v.parse(Link, search),
  component: lazyRouteComponent(() => import("@/features/credentials/verify-page"), "VerifyPage"),
});

const confirm = createRoute({
  getParentRoute: () => publicRoute,
  path: "/confirm-email",
  validateSearch: (search) => v.parse(Link, search),
  component: lazyRouteComponent(() => import("@/features/credentials/verify-page"), "ConfirmPage"),
});

const apiTokens = createRoute({
  getParentRoute: () => profileRoute,
  path: "/api-tokens",
  component: lazyRouteComponent(() => import("@/features/credentials/api-tokens-page"), "ApiTokensPage"),
});

export const publicRoutes = [forgotten, reset, verify, confirm] as const;
export const profileRoutes = [apiTokens] as const;

export const nav: NavEntry[] = [{ scope: "profile", order: 30, label: msg`API Tokens`, path: "/profile/api-tokens" }];
