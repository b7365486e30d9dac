import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import { publicRoute } from "@/routing/parents";

const text = v.optional(v.fallback(v.string(), ""));

const start = createRoute({
  getParentRoute: () => publicRoute,
  path: "/login/sso",
  validateSearch: (search) => v.parse(v.object({ to: text }), search),
  component: lazyRouteComponent(() => import("@/features/sso/start-page"), "StartPage"),
});

export const publicRoutes = [start] as const;
