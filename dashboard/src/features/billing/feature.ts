import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { NavEntry } from "@/routing/nav";
import { accountRoute } from "@/routing/parents";

const payment = createRoute({
  getParentRoute: () => accountRoute,
  path: "/billing",
  component: lazyRouteComponent(() => import("@/features/billing/payment-page"), "PaymentPage"),
});

export const accountRoutes = [payment] as const;

export const nav: NavEntry[] = [{ scope: "manage", order: 40, label: msg`Billing`, path: "/$account/billing" }];
