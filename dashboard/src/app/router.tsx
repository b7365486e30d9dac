import { createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { accountRoutes, profileRoutes, publicRoutes, shellRoutes, tenantRoutes, zoneRoutes } from "@/app/features";
import { PublicFrame } from "@/app/public-frame";
import { accountRoute, profileRoute, publicRoute, rootRoute, shellRoute, tenantRoute, zoneRoute } from "@/routing/parents";
import { loadShellTexts } from "@/lib/locale";
import { parseSearch, stringifySearch } from "@/routing/search";

const BrokenPage = lazyRouteComponent(() => import("@/app/broken-page"), "BrokenPage");
const PageNotFound = lazyRouteComponent(() => import("@/app/not-found"), "PageNotFound");

publicRoute.update({ component: PublicFrame });
// Whoever signs in first need not wait for what surrounds the pages behind it.
const loadShell = async () => {
  const [shell] = await Promise.all([import("@/app/shell"), loadShellTexts()]);
  return shell;
};
shellRoute.update({ component: lazyRouteComponent(loadShell, "Shell") });
// Each of these stands in for what it does not find, inside the shell.
for (const route of [accountRoute, profileRoute, tenantRoute, zoneRoute]) route.update({ notFoundComponent: PageNotFound });
// Who is signed in keeps the way back: whatever else an address is, its page stands in the shell.
const elsewhere = createRoute({ getParentRoute: () => shellRoute, path: "$", component: PageNotFound });

const routeTree = rootRoute.addChildren([
  publicRoute.addChildren([...publicRoutes]),
  shellRoute.addChildren([
    ...shellRoutes,
    tenantRoute.addChildren([...tenantRoutes]),
    accountRoute.addChildren([...accountRoutes, zoneRoute.addChildren([...zoneRoutes])]),
    profileRoute.addChildren([...profileRoutes]),
    elsewhere,
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

interface Loadable {
  preload?: () => Promise<unknown>;
}

// Loads what the page of this address is made of, before the router has found out who may see it.
export function loadPage() {
  for (const { routeId } of router.matchRoutes(router.latestLocation)) {
    void (router.routesById[routeId as keyof typeof router.routesById].options.component as Loadable | undefined)?.preload?.();
  }
}

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
