import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import { pagingSearch } from "@/lib/paging";
import { accountRoute, zoneRoute } from "@/routing/parents";

const subscriptions = createRoute({
  getParentRoute: () => accountRoute,
  path: "/billing/subscriptions",
  validateSearch: (search) => v.parse(v.object(pagingSearch), search),
  component: lazyRouteComponent(() => import("@/features/subscriptions/subscriptions-page"), "SubscriptionsPage"),
});

const plan = createRoute({
  getParentRoute: () => zoneRoute,
  path: "/plan",
  // `first`: the site was added a moment ago, and the free plan is a choice as well.
  validateSearch: (search) => v.parse(v.object({ first: v.optional(v.fallback(v.string(), "")) }), search),
  component: lazyRouteComponent(() => import("@/features/subscriptions/plan-page"), "PlanPage"),
});

export const accountRoutes = [subscriptions] as const;
export const zoneRoutes = [plan] as const;
