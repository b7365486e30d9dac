import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import * as v from "valibot";
import { findSession } from "@/api/session";
import type { NavEntry } from "@/routing/nav";
import { profileRoute, publicRoute } from "@/routing/parents";

const Login = v.object({ to: v.optional(v.string()) });

const login = createRoute({
  getParentRoute: () => publicRoute,
  path: "/login",
  validateSearch: (search) => v.parse(Login, search),
  beforeLoad: async () => {
    const session = await findSession();
    if (session && session.needs.length === 0) throw redirect({ to: "/accounts" });
  },
  component: lazyRouteComponent(() => import("@/features/sessions/login-page"), "LoginPage"),
});

const sessions = createRoute({
  getParentRoute: () => profileRoute,
  path: "/sessions",
  component: lazyRouteComponent(() => import("@/features/sessions/sessions-page"), "SessionsPage"),
});

export const publicRoutes = [login] as const;
export const profileRoutes = [sessions] as const;

export const nav: NavEntry[] = [{ scope: "profile", order: 40, label: msg`Sessions`, path: "/profile/sessions" }];
