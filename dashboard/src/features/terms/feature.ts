import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { publicRoute, shellRoute } from "@/routing/parents";

const asked = createRoute({
  getParentRoute: () => shellRoute,
  path: "/terms",
  component: lazyRouteComponent(() => import("@/features/terms/terms-page"), "TermsPage"),
});

// Terms to be read, by whoever is about to accept them.
const text = createRoute({
  getParentRoute: () => publicRoute,
  path: "/terms/$terms",
  component: lazyRouteComponent(() => import("@/features/terms/text-page"), "TermsTextPage"),
});

export const shellRoutes = [asked] as const;
export const publicRoutes = [text] as const;
