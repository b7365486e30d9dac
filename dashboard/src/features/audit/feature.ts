import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import { auditSearch } from "@/features/audit/calls";
import type { NavEntry } from "@/routing/nav";
import { accountRoute } from "@/routing/parents";

const log = createRoute({
  getParentRoute: () => accountRoute,
  path: "/audit-log",
  validateSearch: (search) => v.parse(auditSearch, search),
  component: lazyRouteComponent(() => import("@/features/audit/audit-page"), "AuditPage"),
});

export const accountRoutes = [log] as const;

export const nav: NavEntry[] = [{ scope: "manage", order: 30, label: msg`Audit Log`, path: "/$account/audit-log" }];
