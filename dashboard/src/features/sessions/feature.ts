import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { NavEntry } from "@/routing/nav";
import { profileRoute } from "@/routing/parents";

const sessions = createRoute({
  getParentRoute: () => profileRoute,
  path: "/sessions",
  component: lazyRouteComponent(() => import("@/features/sessions/sessions-page"), "SessionsPage"),
});

export const profileRoutes = [sessions] as const;

export const nav: NavEntry[] = [{ scope: "profile", order: 40, label: msg`Sessions`, path: "/profile/sessions" }];
