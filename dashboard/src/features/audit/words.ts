import { useLingui } from "@lingui/react/macro";
import type { AuditFilter, Entry } from "@/features/audit/calls";

type Words<Value extends string> = [value: Value, text: string][];

// What the log's own words mean to people; each list begins with all of them.
export function useAuditWords() {
  const { t } = useLingui();
  const all: ["", string] = ["", t`All`];
  const actions: Words<NonNullable<AuditFilter["action"]>> = [
    all,
    ["create", t`Added`],
    ["update", t`Changed`],
    ["delete", t`Deleted`],
    ["view", t`Viewed`],
  ];
  const results: Words<NonNullable<AuditFilter["result"]>> = [all, ["success", t`Done`], ["failure", t`Refused`]];
  const contexts: Words<NonNullable<AuditFilter["by"]>> = [
    all,
    ["dash", t`Dashboard`],
    ["api_key", t`Global API Key`],
    ["api_token", t`API token`],
    ["oauth", t`Sign-in provider`],
  ];
  const products: Words<string> = [
    all,
    ["accounts", t`Accounts`],
    ["members", t`Members`],
    ["zones", t`Websites`],
    ["subscriptions", t`Subscriptions`],
    ["billing", t`Billing`],
    ["tokens", t`API tokens`],
    ["users", t`Users`],
    ["sessions", t`Sessions`],
    ["sso", t`Single sign-on`],
    ["scim", t`Directory`],
    ["terms", t`Terms`],
    ["tenants", t`Tenants`],
    ["catalog", t`Catalogue`],
  ];
  const wordIn = (words: Words<string>, value: string | null | undefined) => words.find(([word]) => word === value)?.[1] ?? value ?? "–";
  const whoOf = ({ actor }: Entry) => {
    if (actor.email) return actor.email;
    if (actor.token_name) return actor.token_name;
    if (actor.type === "cloudflare_admin") return t`Operator`;
    return actor.type === "system" ? t`System` : actor.type;
  };
  return { actions, results, contexts, products, wordIn, whoOf };
}
