import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import { pagingSearch } from "@/lib/paging";
import type { NavEntry } from "@/routing/nav";
import { accountRoute } from "@/routing/parents";

const userGroups = createRoute({
  getParentRoute: () => accountRoute,
  path: "/user-groups",
  validateSearch: (search) => v.parse(v.object(pagingSearch), search),
  component: lazyRouteComponent(() => import("@/features/iam/user-groups-page"), "UserGroupsPage"),
});

export const accountRoutes = [userGroups] as const;

export const nav: NavEntry[] = [{ scope: "manage", order: 15, label: msg`User Groups`, path: "/$account/user-groups" }];
