import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type * as v from "valibot";
import { usePagedRows } from "@/api/paged";
import { listZones, type Zone, zonesFile } from "@/features/zones/calls";
import type { ZoneSearch } from "@/features/zones/feature";
import { SelectedActions } from "@/features/zones/selected-actions";
import { SetupType, ZoneStatus } from "@/features/zones/zone-status";
import { pagingOf, stepOf } from "@/lib/paging";
import { LinkButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { CsvFileButton } from "@/ui/csv-button";
import { FilterMenu } from "@/ui/filter-menu";
import { Guarded } from "@/ui/guarded";
import { GlobeIcon, PlusIcon } from "@/ui/icons";
import { Link } from "@/ui/link";
import { Page } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { SearchField } from "@/ui/search-field";
import { useSelection } from "@/ui/selection";
import { EmptyState } from "@/ui/states";
import type { Column } from "@/ui/table";
import { DateTime } from "@/ui/time";

type Search = v.InferOutput<typeof ZoneSearch>;

function useColumns(account: string | undefined): Column<Zone>[] {
  const { t } = useLingui();
  return [
    {
      key: "name",
      header: t`Website`,
      className: "max-w-80",
      cell: (zone) => (
        <Link href={`/${zone.account.id}/${zone.id}`} className="font-medium break-all text-kumo-strong underline-offset-2 hover:underline">
          {zone.name}
        </Link>
      ),
    },
    ...(account
      ? []
      : [
          {
            key: "account",
            header: t`Account`,
            from: "md" as const,
            className: "max-w-60",
            cell: (zone: Zone) => <Link href={`/${zone.account.id}/home`}>{zone.account.name}</Link>,
          },
        ]),
    { key: "plan", header: t`Plan`, from: "sm", cell: (zone) => zone.plan.name },
    { key: "type", header: t`Setup`, from: "lg", cell: (zone) => <SetupType type={zone.type} /> },
    { key: "status", header: t`Status`, cell: (zone) => <ZoneStatus zone={zone} /> },
    { key: "id", header: t`ID`, from: "lg", cell: (zone) => <CopyId id={zone.id} of={zone.name} isShort /> },
    { key: "created", header: t`Created`, from: "lg", cell: (zone) => <DateTime at={zone.created_on} /> },
  ];
}

function Filters({ search, change }: { search: Search; change: (changed: Search) => void }) {
  const { t } = useLingui();
  return (
    <div className="flex flex-wrap gap-2">
      <FilterMenu
        label={t`Status`}
        value={search.status ?? ""}
        onValue={(status) => change({ status })}
        choices={[
          ["", t`All`],
          ["active", t`Active`],
          ["pending", t`Pending`],
          ["moved", t`Moved`],
        ]}
      />
      <FilterMenu
        label={t`Setup`}
        value={search.type ?? ""}
        onValue={(type) => change({ type })}
        choices={[
          ["", t`All`],
          ["full", t`Full`],
          ["partial", t`CNAME`],
        ]}
      />
    </div>
  );
}

interface WebsitesProps {
  account?: string;
  search: Search;
  change: (changed: Search) => void;
  actions?: ReactNode;
}

function Websites({ account, search, change, actions }: WebsitesProps) {
  const { t } = useLingui();
  const rows = usePagedRows((page, count) => listZones(search, account, page, count), pagingOf(search));
  const columns = useColumns(account);
  const selection = useSelection(rows, (zone) => zone.name);
  const isFiltered = Boolean(search.q || search.status || search.type);
  return (
    <Page
      title={t`Websites`}
      actions={
        <>
          <CsvFileButton name="websites" call={zonesFile(search, account)} />
          {actions}
        </>
      }
    >
      <SearchField label={t`Search websites`} value={search.q ?? ""} onValue={(q) => change({ q })} />
      <Filters search={search} change={change} />
      <Card isFlush>
        <SelectedActions selection={selection} />
        <PagedTable
          label={t`Websites`}
          selection={selection}
          columns={columns}
          rows={rows}
          keyOf={(zone) => zone.id}
          change={change}
          empty={
            <EmptyState icon={GlobeIcon} title={<Trans>No websites yet</Trans>} action={actions}>
              <Trans>A website is a domain of a customer, with its DNS and its plan.</Trans>
            </EmptyState>
          }
          filters={{ isSet: isFiltered, clear: () => change({ q: "", status: "", type: "" }) }}
        />
      </Card>
    </Page>
  );
}

export function AllWebsitesPage() {
  const search = useSearch({ from: "/shell/websites" });
  const navigate = useNavigate({ from: "/websites" });
  return <Websites search={search} change={(changed) => void navigate({ search: { ...search, page: "", ...changed }, ...stepOf(changed) })} />;
}

export function AccountWebsitesPage() {
  const { account } = useParams({ from: "/shell/$account/websites" });
  const search = useSearch({ from: "/shell/$account/websites" });
  const navigate = useNavigate({ from: "/$account/websites" });
  return (
    <Websites
      account={account}
      search={search}
      change={(changed) => void navigate({ search: { ...search, page: "", ...changed }, ...stepOf(changed) })}
      actions={
        <Guarded area="zone" account={account}>
          <LinkButton href={`/${account}/add-site`} variant="primary" icon={PlusIcon}>
            <Trans>Add a site</Trans>
          </LinkButton>
        </Guarded>
      }
    />
  );
}
