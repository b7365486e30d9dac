import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { keyOf } from "@/api/query";
import { send } from "@/api/send";
import { type AuditFilter, type Entry, listEntries } from "@/features/audit/calls";
import { useDescriptions } from "@/features/audit/descriptions";
import { EntryDialog } from "@/features/audit/entry-dialog";
import { useAuditWords } from "@/features/audit/words";
import { StatusBadge } from "@/ui/badge";
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

const shownAtOnce = 50;
const exportedAtOnce = 1000;

function useEntries(account: string, filter: AuditFilter) {
  const query = useInfiniteQuery({
    queryKey: keyOf(listEntries(account, filter, shownAtOnce, undefined)),
    queryFn: ({ pageParam, signal }) => send(listEntries(account, filter, shownAtOnce, pageParam), { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.info.cursor,
  });
  return { ...query, entries: query.data?.pages.flatMap((page) => page.result) };
}

// The whole log as it is filtered, however long it is.
async function allEntries(account: string, filter: AuditFilter): Promise<Entry[]> {
  const all: Entry[] = [];
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
    const { result, info } = await send(listEntries(account, filter, exportedAtOnce, cursor));
    all.push(...result);
    cursor = info.cursor;
  }
  return all;
}

function useColumns(onOpen: (entry: Entry) => void): Column<Entry>[] {
  const { t } = useLingui();
  const { contexts, wordIn, whoOf } = useAuditWords();
  const described = useDescriptions();
  return [
    { key: "when", header: t`When`, cell: (entry) => <DateTime at={entry.action.time} /> },
    {
      key: "action",
      header: t`Action`,
      className: "max-w-80",
      cell: (entry) => (
        <span className="flex flex-wrap items-center gap-2">
          <button type="button" onClick={() => onOpen(entry)} className="min-h-6 cursor-pointer rounded-sm text-start font-medium text-kumo-strong underline-offset-2 hover:underline">
            {described(entry)}
          </button>
          {entry.action.result === "failure" && (
            <StatusBadge tone="bad">
              <Trans>Refused</Trans>
            </StatusBadge>
          )}
        </span>
      ),
    },
    { key: "actor", header: t`Who`, from: "sm", className: "max-w-60", cell: (entry) => <span className="block truncate">{whoOf(entry)}</span> },
    { key: "ip", header: t`Address`, from: "lg", cell: (entry) => <span className="font-mono text-sm">{entry.actor.ip_address || "–"}</span> },
    { key: "by", header: t`By`, from: "lg", cell: (entry) => wordIn(contexts, entry.actor.context) },
  ];
}

const jsonOf = (value: unknown) => (value === undefined || value === null ? "" : JSON.stringify(value));

const csvColumns = [
  { name: "id", value: (entry: Entry) => entry.id },
  { name: "when", value: (entry: Entry) => entry.action.time },
  { name: "actor", value: (entry: Entry) => entry.actor.email },
  { name: "actor_type", value: (entry: Entry) => entry.actor.type },
  { name: "context", value: (entry: Entry) => entry.actor.context },
  { name: "token", value: (entry: Entry) => entry.actor.token_name },
  { name: "ip", value: (entry: Entry) => entry.actor.ip_address },
  { name: "action", value: (entry: Entry) => entry.action.type },
  { name: "result", value: (entry: Entry) => entry.action.result },
  { name: "resource_type", value: (entry: Entry) => entry.resource.type },
  { name: "resource_id", value: (entry: Entry) => entry.resource.id },
  { name: "before", value: (entry: Entry) => jsonOf(entry.resource.before) },
  { name: "after", value: (entry: Entry) => jsonOf(entry.resource.after) },
  { name: "request_id", value: (entry: Entry) => entry.raw.cf_ray_id },
];

function DayField({ label, value, onValue }: { label: string; value: string; onValue: (day: string) => void }) {
  return (
    <label className="inline-flex h-8 items-center gap-2 text-sm text-kumo-subtle">
      {label}
      <input type="date" value={value} onChange={(event) => onValue(event.target.value)} className="h-8 rounded-lg bg-kumo-control px-2.5 text-kumo-default ring ring-kumo-line" />
    </label>
  );
}

interface FiltersProps {
  filter: AuditFilter;
  change: (changed: AuditFilter) => void;
}

function Filters({ filter, change }: FiltersProps) {
  const { t } = useLingui();
  const { actions, results, contexts, products } = useAuditWords();
  return (
    <>
      <SearchField label={t`Search by e-mail address`} value={filter.actor ?? ""} onValue={(actor) => change({ actor })} />
      <div className="flex flex-wrap gap-2">
        <FilterMenu label={t`Action`} value={filter.action ?? ""} onValue={(action) => change({ action })} choices={actions} />
        <FilterMenu label={t`Result`} value={filter.result ?? ""} onValue={(result) => change({ result })} choices={results} />
        <FilterMenu label={t`Area`} value={filter.product ?? ""} onValue={(product) => change({ product })} choices={products} />
        <FilterMenu label={t`By`} value={filter.by ?? ""} onValue={(by) => change({ by })} choices={contexts} />
        <DayField label={t`From (UTC)`} value={filter.since ?? ""} onValue={(since) => change({ since })} />
        <DayField label={t`Before (UTC)`} value={filter.before ?? ""} onValue={(before) => change({ before })} />
      </div>
    </>
  );
}

const noFilter: AuditFilter = { actor: "", action: "", result: "", by: "", product: "", since: "", before: "" };

export function AuditPage() {
  const { t } = useLingui();
  const { account } = useParams({ from: "/shell/$account/audit-log" });
  const search = useSearch({ from: "/shell/$account/audit-log" });
  const navigate = useNavigate({ from: "/$account/audit-log" });
  const [open, setOpen] = useState<Entry>();
  const log = useEntries(account, search);
  const columns = useColumns(setOpen);
  const change = (changed: AuditFilter) => void navigate({ search: { ...search, ...changed }, replace: true });
  const isFiltered = Object.values(search).some(Boolean);
  return (
    <Page
      title={t`Audit Log`}
      description={<Trans>Who did what in this account, with what it was before and after. It cannot be changed.</Trans>}
      actions={<CsvButton name="audit-log" columns={csvColumns} rows={() => allEntries(account, search)} />}
    >
      <Filters filter={search} change={change} />
      <Card isFlush>
        {log.error ? (
          <ErrorState error={log.error} onRetry={() => void log.refetch()} />
        ) : !log.entries ? (
          <Skeleton rows={8} />
        ) : log.entries.length > 0 ? (
          <ShortTable label={t`Audit Log`} columns={columns} rows={log.entries} keyOf={(entry) => entry.id} isOld={log.isFetching && !log.isFetchingNextPage} />
        ) : isFiltered ? (
          <NoMatch filters={null} onClear={() => change(noFilter)} />
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
