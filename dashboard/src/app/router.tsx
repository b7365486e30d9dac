import { createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { accountRoutes, profileRoutes, publicRoutes, shellRoutes, tenantRoutes, zoneRoutes } from "@/app/features";
import { PageNotFound } from "@/app/not-found";
import { PublicFrame } from "@/app/public-frame";
import { BrokenPage } from "@/app/broken-page";
import { accountRoute, profileRoute, publicRoute, rootRoute, shellRoute, tenantRoute, zoneRoute } from "@/routing/parents";
import { parseSearch, stringifySearch } from "@/routing/search";

rootRoute.update({ notFoundComponent: PageNotFound });
publicRoute.update({ component: PublicFrame });
// Whoever signs in first need not wait for what surrounds the pages behind it.
shellRoute.update({ component: lazyRouteComponent(() => import("@/app/shell"), "Shell") });

const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([...publicRoutes]),
  shellRoute.addChildren([
    ...shellRoutes,
    tenantRoute.addChildren([...tenantRoutes]),
    accountRoute.addChildren([...accountRoutes, zoneRoute.addChildren([...zoneRoutes])]),
    profileRoute.addChildren([...profileRoutes]),
  ]),
]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: PageNotFound,
  scrollRestoration: true,
  scrollToTopSelectors: ["#main"],
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
