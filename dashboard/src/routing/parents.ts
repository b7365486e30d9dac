import { createRootRoute, createRoute, notFound, redirect } from "@tanstack/react-router";
import { findSession } from "@/api/session";

// The routes below which features hang theirs. What surrounds the pages is given to them in app/router.tsx.

export const rootRoute = createRootRoute();

// Pages for everybody: sign-in, invitation.
export const publicRoute = createRoute({ getParentRoute: () => rootRoute, id: "public" });

// Pages in the shell, for those who are signed in.
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  beforeLoad: async ({ location }) => {
    const session = await findSession();
    const to = location.pathname === "/" && !location.searchStr ? undefined : location.href;
    if (session?.needs.includes("second_factor")) throw redirect({ to: "/login/two-factor", search: { to } });
    if (!session) throw redirect({ to: "/login", search: { to } });
  },
});

export const profileRoute = createRoute({ getParentRoute: () => shellRoute, path: "/profile" });

// Pages of one tenant.
export const tenantRoute = createRoute({ getParentRoute: () => shellRoute, path: "/tenants/$tenant" });

export const isId = (text: string | undefined): text is string => /^[0-9a-f]{32}$/.test(text ?? "");

// Pages of one account.
export const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/$account",
  beforeLoad: ({ params }) => {
    if (!isId(params.account)) throw notFound();
  },
});

// Pages of one website of the account.
export const zoneRoute = createRoute({
  getParentRoute: () => accountRoute,
  path: "/$zone",
  beforeLoad: ({ params }) => {
    if (!isId(params.zone)) throw notFound();
  },
});
