import { msg } from "@lingui/core/macro";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import * as v from "valibot";
import type { NavEntry } from "@/routing/nav";
import { accountRoute } from "@/routing/parents";

const text = v.optional(v.fallback(v.string(), ""));

const log = createRoute({
  getParentRoute: () => accountRoute,
  path: "/audit-log",
  validateSearch: (search) => v.parse(v.object({ actor: text, action: text, since: text, before: text }), search),
  component: lazyRouteComponent(() => import("@/features/audit/audit-page"), "AuditPage"),
});

export const accountRoutes = [log] as const;

export const nav: NavEntry[] = [{ scope: "manage", order: 30, label: msg`Audit Log`, path: "/$account/audit-log" }];
