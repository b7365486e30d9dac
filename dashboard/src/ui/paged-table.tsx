import { type ReactNode, useEffect } from "react";
import type { PagedRows } from "@/api/paged";
import type { PagingSearch } from "@/lib/paging";
import { Pager } from "@/ui/pager";
import { Refused } from "@/ui/refusal";
import { Selecting, type Selection, useSelectionColumn } from "@/ui/selection";
import { ErrorState, NoMatch, Skeleton } from "@/ui/states";
import { type Column, DataTable } from "@/ui/table";

interface PagedTableProps<Row> {
  label: string;
  columns: Column<Row>[];
  rows: PagedRows<Row>;
  keyOf: (row: Row) => string;
  selection?: Selection<Row>;
  // The page and its size have changed.
  change: (changed: PagingSearch) => void;
  // What is said where the list has no rows at all.
  empty: ReactNode;
  // The list is filtered: where nothing matches, the filters can be cleared.
  filters?: { isSet: boolean; text?: ReactNode; clear: () => void };
}

// A long list in all its states; where it stands is in the address.
export function PagedTable<Row>({ label, columns, rows, keyOf, selection, change, empty, filters }: PagedTableProps<Row>) {
  const ticks = useSelectionColumn(selection, rows);
  const { total, page, perPage } = rows;
  const lastPage = total ? Math.ceil(total / perPage) : 1;
  const isBeyond = total !== undefined && !rows.isOld && page > lastPage;
  // Rows went away, or the address was typed: the last page is meant.
  useEffect(() => {
    if (isBeyond) change({ page: lastPage === 1 ? "" : String(lastPage) });
  }, [isBeyond, lastPage, change]);
  if (rows.error) return <ErrorState error={rows.error} onRetry={rows.retry} />;
  if (total === 0) return filters?.isSet ? <NoMatch filters={filters.text} onClear={filters.clear} /> : empty;
  if (rows.isPending || rows.count === 0) return <Skeleton rows={8} />;
  return (
    <Selecting value={selection as Selection<unknown> | undefined}>
      <DataTable
        label={label}
        columns={[...ticks, ...columns]}
        count={rows.count}
        offset={rows.offset}
        total={total}
        rowAt={rows.rowAt}
        keyOf={keyOf}
        onWindow={rows.onWindow}
        isOld={rows.isOld}
        footer={
          <Refused value={undefined}>
            <Pager rows={rows} change={change} />
          </Refused>
        }
      />
    </Selecting>
  );
}
