import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { NavEntry } from "@/routing/nav";
import { profileRoute } from "@/routing/parents";

const preferences = createRoute({
  getParentRoute: () => profileRoute,
  path: "/preferences",
  component: lazyRouteComponent(() => import("@/features/users/preferences-page"), "PreferencesPage"),
});

export const profileRoutes = [preferences] as const;

export const nav: NavEntry[] = [
  { scope: "platform", order: 30, label: msg`My Profile`, icon: "profile", path: "/profile/preferences", below: "/profile" },
  { scope: "profile", order: 10, label: msg`Preferences`, path: "/profile/preferences" },
];
