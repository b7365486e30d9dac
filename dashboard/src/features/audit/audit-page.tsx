import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { keyOf } from "@/api/query";
import { send } from "@/api/send";
import { type AuditFilter, type Entry, listEntries, perPage } from "@/features/audit/calls";
import { EntryDialog } from "@/features/audit/entry-dialog";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { CsvButton } from "@/ui/csv-button";
import { FilterMenu } from "@/ui/filter-menu";
import { ListChecksIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { SearchField } from "@/ui/search-field";
import { EmptyState, ErrorState, NoMatch, Skeleton } from "@/ui/states";
import { type Column, ShortTable } from "@/ui/table";
import { DateTime } from "@/ui/time";

function useEntries(account: string, filter: AuditFilter) {
  const query = useInfiniteQuery({
    queryKey: keyOf(listEntries(account, filter, 0)),
    queryFn: ({ pageParam, signal }) => send(listEntries(account, filter, pageParam), { signal }),
    initialPageParam: 1,
    getNextPageParam: (last, all) => (last.result.length === perPage ? all.length + 1 : undefined),
  });
  return { ...query, entries: query.data?.pages.flatMap((page) => page.result) };
}

function useColumns(onOpen: (entry: Entry) => void): Column<Entry>[] {
  const { t } = useLingui();
  return [
    { key: "when", header: t`When`, cell: (entry) => <DateTime at={entry.when} /> },
    {
      key: "action",
      header: t`Action`,
      className: "max-w-80",
      cell: (entry) => (
        <button type="button" onClick={() => onOpen(entry)} className="min-h-6 cursor-pointer rounded-sm text-start font-medium text-kumo-strong underline-offset-2 hover:underline">
          {entry.action.type} {entry.resource.type}
        </button>
      ),
    },
    { key: "actor", header: t`Who`, from: "sm", className: "max-w-60", cell: (entry) => <span className="block truncate">{entry.actor.email || entry.actor.type}</span> },
    { key: "ip", header: t`Address`, from: "lg", cell: (entry) => <span className="font-mono text-sm">{entry.actor.ip || "–"}</span> },
    { key: "interface", header: t`By`, from: "lg", cell: (entry) => entry.interface },
  ];
}

const csvColumns = [
  { name: "id", value: (entry: Entry) => entry.id },
  { name: "when", value: (entry: Entry) => entry.when },
  { name: "actor", value: (entry: Entry) => entry.actor.email },
  { name: "ip", value: (entry: Entry) => entry.actor.ip },
  { name: "action", value: (entry: Entry) => entry.action.type },
  { name: "resource_type", value: (entry: Entry) => entry.resource.type },
  { name: "resource_id", value: (entry: Entry) => entry.resource.id },
  { name: "before", value: (entry: Entry) => entry.oldValue },
  { name: "after", value: (entry: Entry) => entry.newValue },
  { name: "request_id", value: (entry: Entry) => entry.metadata.request_id },
];

function DayField({ label, value, onValue }: { label: string; value: string; onValue: (day: string) => void }) {
  return (
    <label className="inline-flex h-8 items-center gap-2 text-sm text-kumo-subtle">
      {label}
      <input type="date" value={value} onChange={(event) => onValue(event.target.value)} className="h-8 rounded-lg bg-kumo-control px-2.5 text-kumo-default ring ring-kumo-line" />
    </label>
  );
}

export function AuditPage() {
  const { t } = useLingui();
  const { account } = useParams({ from: "/shell/$account/audit-log" });
  const search = useSearch({ from: "/shell/$account/audit-log" });
  const navigate = useNavigate({ from: "/$account/audit-log" });
  const [open, setOpen] = useState<Entry>();
  const log = useEntries(account, search);
  const columns = useColumns(setOpen);
  const change = (changed: AuditFilter) => void navigate({ search: { ...search, ...changed }, replace: true });
  const isFiltered = Boolean(search.actor || search.action || search.since || search.before);
  return (
    <Page
      title={t`Audit Log`}
      description={<Trans>Who did what in this account, with what it was before and after. It cannot be changed.</Trans>}
      actions={<CsvButton name="audit-log" columns={csvColumns} rows={() => log.entries ?? []} />}
    >
      <SearchField label={t`Search by e-mail address`} value={search.actor ?? ""} onValue={(actor) => change({ actor })} />
      <div className="flex flex-wrap gap-2">
        <FilterMenu
          label={t`Action`}
          value={search.action ?? ""}
          onValue={(action) => change({ action })}
          choices={[
            ["", t`All`],
            ["add", t`Added`],
            ["change", t`Changed`],
            ["delete", t`Deleted`],
          ]}
        />
        <DayField label={t`From (UTC)`} value={search.since ?? ""} onValue={(since) => change({ since })} />
        <DayField label={t`Before (UTC)`} value={search.before ?? ""} onValue={(before) => change({ before })} />
      </div>
      <Card isFlush>
        {log.error ? (
          <ErrorState error={log.error} onRetry={() => void log.refetch()} />
        ) : !log.entries ? (
          <Skeleton rows={8} />
        ) : log.entries.length > 0 ? (
          <ShortTable label={t`Audit Log`} columns={columns} rows={log.entries} keyOf={(entry) => entry.id} isOld={log.isFetching && !log.isFetchingNextPage} />
        ) : isFiltered ? (
          <NoMatch filters={null} onClear={() => change({ actor: "", action: "", since: "", before: "" })} />
        ) : (
          <EmptyState icon={ListChecksIcon} title={<Trans>Nothing has happened yet</Trans>}>
            <Trans>Every change in this account is written down here.</Trans>
          </EmptyState>
        )}
      </Card>
      {log.hasNextPage && (
        <div className="flex justify-center">
          <Button isBusy={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            <Trans>Older entries</Trans>
          </Button>
        </div>
      )}
      {open && <EntryDialog entry={open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
