import { useLingui } from "@lingui/react/macro";
import type * as v from "valibot";
import { useApi } from "@/api/query";
import { useSession } from "@/api/session";
import { ownTenants } from "@/features/accounts/calls";
import type { AccountSearch } from "@/features/accounts/feature";
import { FilterMenu } from "@/ui/filter-menu";

type Search = v.InferOutput<typeof AccountSearch>;

interface AccountFiltersProps {
  search: Search;
  change: (changed: Search) => void;
}

export function AccountFilters({ search, change }: AccountFiltersProps) {
  const { t } = useLingui();
  const isPartner = useSession().tenants.length > 0;
  const tenants = useApi(ownTenants, { enabled: isPartner }).data?.result ?? [];
  const units = tenants.flatMap((tenant) => tenant.tenant_units);
  const orderings: [string, string, Search][] = [
    ["name", t`Name, A to Z`, { order: "", direction: "" }],
    ["name-desc", t`Name, Z to A`, { order: "name", direction: "desc" }],
    ["created", t`Newest first`, { order: "created_on", direction: "desc" }],
    ["created-asc", t`Oldest first`, { order: "created_on", direction: "asc" }],
  ];
  const current = orderings.find(([, , part]) => part.order === (search.order ?? "") && part.direction === (search.direction ?? ""));
  return (
    <div className="flex flex-wrap gap-2">
      <FilterMenu
        label={t`Status`}
        value={search.status ?? ""}
        onValue={(status) => change({ status })}
        choices={[
          ["", t`All`],
          ["active", t`Active`],
          ["pending", t`Invited`],
        ]}
      />
      <FilterMenu
        label={t`Type`}
        value={search.type ?? ""}
        onValue={(type) => change({ type })}
        choices={[
          ["", t`All`],
          ["standard", t`Standard`],
          ["enterprise", t`Enterprise`],
        ]}
      />
      {units.length > 1 && (
        <FilterMenu
          label={t`Tenant Unit`}
          value={search.unit ?? ""}
          onValue={(unit) => change({ unit })}
          choices={[["", t`All`], ...units.map((unit) => [unit.unit_tag, unit.unit_name] as [string, string])]}
        />
      )}
      <FilterMenu
        label={t`Order`}
        value={current?.[0] ?? "name"}
        onValue={(key) => change(orderings.find(([name]) => name === key)?.[2] ?? {})}
        choices={orderings.map(([key, text]) => [key, text])}
      />
    </div>
  );
}
