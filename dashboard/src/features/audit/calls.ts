import { published, type ResultOf } from "@/api/call";

export interface AuditFilter {
  actor?: string;
  action?: string;
  since?: string;
  before?: string;
}

export const perPage = 50;

export const listEntries = (account: string, filter: AuditFilter, page: number) =>
  published("get", "/accounts/{account_id}/audit_logs", {
    path: { account_id: account },
    query: {
      "actor.email": filter.actor?.trim() || undefined,
      "action.type": filter.action || undefined,
      since: filter.since || undefined,
      before: filter.before || undefined,
      direction: "desc",
      page,
      per_page: perPage,
    },
  });

export type Entry = ResultOf<ReturnType<typeof listEntries>>[number];
