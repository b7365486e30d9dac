import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import { pagingSearch } from "@/lib/paging";
import type { NavEntry } from "@/routing/nav";
import { accountRoute } from "@/routing/parents";

const MemberSearch = v.object({
  ...pagingSearch,
  q: v.optional(v.fallback(v.string(), "")),
  role: v.optional(v.fallback(v.string(), "")),
  status: v.optional(v.fallback(v.picklist(["", "accepted", "pending", "rejected"]), "")),
});

const members = createRoute({
  getParentRoute: () => accountRoute,
  path: "/members",
  validateSearch: (search) => v.parse(MemberSearch, search),
  component: lazyRouteComponent(() => import("@/features/members/members-page"), "MembersPage"),
});

export const accountRoutes = [members] as const;

export const nav: NavEntry[] = [{ scope: "manage", order: 10, label: msg`Members`, path: "/$account/members" }];
