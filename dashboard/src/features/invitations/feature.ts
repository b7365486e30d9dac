import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import { publicRoute } from "@/routing/parents";

const memberships = createRoute({
  getParentRoute: () => publicRoute,
  path: "/memberships",
  validateSearch: (search) => v.parse(v.object({ code: v.optional(v.string(), "") }), search),
  component: lazyRouteComponent(() => import("@/features/invitations/memberships-page"), "MembershipsPage"),
});

export const publicRoutes = [memberships] as const;
