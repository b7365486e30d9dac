import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import { publicRoute } from "@/routing/parents";

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

export const publicRoutes = [forgotten, reset, verify, confirm] as const;
