import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import { publicRoute } from "@/routing/parents";

const text = v.optional(v.fallback(v.string(), ""));

const presenting = createRoute({
  getParentRoute: () => publicRoute,
  path: "/login/two-factor",
  validateSearch: (search) => v.parse(v.object({ to: text }), search),
  component: lazyRouteComponent(() => import("@/features/second-factors/presenting-page"), "PresentingPage"),
});

const recovery = createRoute({
  getParentRoute: () => publicRoute,
  path: "/recover",
  validateSearch: (search) => v.parse(v.object({ token: text }), search),
  component: lazyRouteComponent(() => import("@/features/second-factors/recovery-page"), "RecoveryPage"),
});

export const publicRoutes = [presenting, recovery] as const;
