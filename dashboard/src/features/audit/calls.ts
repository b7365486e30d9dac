import * as v from "valibot";
import { published, type ResultOf } from "@/api/call";

const text = v.optional(v.fallback(v.string(), ""));
const oneOf = <const Words extends string[]>(...words: Words) => v.optional(v.fallback(v.picklist(["", ...words]), ""));

// What is looked for, as it is in the address.
export const auditSearch = v.object({
  actor: text,
  action: oneOf("create", "update", "delete", "view"),
  result: oneOf("success", "failure"),
  by: oneOf("dash", "api_key", "api_token", "oauth"),
  product: text,
  since: text,
  before: text,
});

export type AuditFilter = v.InferOutput<typeof auditSearch>;

const monthsKept = 18;
const endOfTime = "2999-01-01";

// Entries are kept for so long; the day after that one is not refused.
function oldestDay(): string {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() - monthsKept, day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

const listOf = <Word extends string>(word: Word | undefined) => (word ? [word as Exclude<Word, "">] : undefined);

export const listEntries = (account: string, filter: AuditFilter, limit: number, cursor: string | undefined) =>
  published("get", "/accounts/{account_id}/logs/audit", {
    path: { account_id: account },
    query: {
      actor_email: listOf(filter.actor?.trim()),
      action_type: listOf(filter.action),
      action_result: listOf(filter.result),
      actor_context: listOf(filter.by),
      resource_product: listOf(filter.product),
      since: filter.since || oldestDay(),
      before: filter.before || endOfTime,
      direction: "desc",
      limit,
      cursor,
    },
  });

export type Entry = ResultOf<ReturnType<typeof listEntries>>[number];
