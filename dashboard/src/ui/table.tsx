import { useLingui } from "@lingui/react/macro";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { classOf, type Column, TableRow } from "@/ui/table-row";

export type { Column } from "@/ui/table-row";

interface DataTableProps<Row> {
  label: string;
  columns: Column<Row>[];
  count: number;
  rowAt: (index: number) => Row | undefined;
  keyOf: (row: Row) => string;
  // The rows in sight have changed.
  onWindow?: ((first: number, last: number) => void) | undefined;
  isOld?: boolean;
  // Where the rows are a page of a longer list: how many stand before them, and how many there are.
  offset?: number;
  total?: number | undefined;
  // Stands for the line that tells which rows are in sight.
  footer?: ReactNode;
}

const rowHeight = 52;
// Beyond that, browsers no longer scroll to a row exactly.
const rowsMax = 500_000;

// Where the table begins inside what scrolls.
function useScrollMargin(table: React.RefObject<HTMLElement | null>, count: number) {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const scroller = document.getElementById("main");
    if (!scroller || !table.current) return;
    setMargin(table.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
  }, [table, count]);
  return margin;
}

const rowsOfPageKey = 10;

// Where the keys lead from a row; nothing for other keys.
function target(key: string, at: number, count: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + rowsOfPageKey,
    PageUp: at - rowsOfPageKey,
    Home: 0,
    End: count - 1,
  };
  const to = targets[key];
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}

// One row is a stop of the Tab key; from there the arrows lead to the others, Enter opens one, and x
// or the space bar selects it.
function useRowKeys(table: React.RefObject<HTMLElement | null>, count: number, scrollTo: (index: number) => void) {
  const [current, setCurrent] = useState(0);
  const wanted = useRef<number>(undefined);
  useEffect(() => {
    const row = wanted.current === undefined ? null : table.current?.querySelector<HTMLElement>(`tr[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = undefined;
    row.focus();
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const row = event.target as HTMLElement;
    if (row.dataset.index === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") return row.querySelector<HTMLElement>("a, button")?.click();
    const tick = row.querySelector<HTMLElement>("input[type=checkbox]");
    if (tick && (event.key === "x" || event.key === " ")) {
      event.preventDefault();
      return tick.click();
    }
    const at = Number(row.dataset.index);
    const to = target(event.key, at, count);
    if (to === undefined) return;
    event.preventDefault();
    if (to === at) return;
    wanted.current = to;
    setCurrent(to);
    scrollTo(to);
  };
  return { current, onKeyDown };
}

// A native table of which only the rows in sight exist; spacers stand for the others.
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rowAt, keyOf, onWindow, isOld = false, offset = 0, footer } = props;
  const { i18n, t } = useLingui();
  const count = Math.min(props.count, rowsMax);
  const table = useRef<HTMLTableElement>(null);
  const scrollMargin = useScrollMargin(table, count);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => document.getElementById("main"),
    estimateSize: () => rowHeight,
    overscan: 6,
    // The browser tells heights when it has drawn the rows; asking it before would make it draw each at once.
    measureElement: (_row, seen) => seen?.borderBoxSize[0]?.blockSize ?? rowHeight,
    scrollMargin,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onWindow?.(first, last), [onWindow, first, last]);
  const above = items[0] ? items[0].start - scrollMargin : 0;
  const below = items.length ? virtualizer.getTotalSize() - (items.at(-1)!.end - scrollMargin) : 0;
  const number = (value: number) => i18n.number(value);
  const { current, onKeyDown } = useRowKeys(table, count, (index) => virtualizer.scrollToIndex(index));
  const tabStop = items.some((item) => item.index === current) ? current : first;

  return (
    <>
      <div className="overflow-x-auto" role="region" aria-label={t`Table: ${label}`} tabIndex={0}>
        <table ref={table} aria-rowcount={(props.total ?? count) + 1} aria-busy={isOld || undefined} className={`w-full border-collapse text-base ${isOld ? "opacity-60" : ""}`}>
          <caption className="sr-only">{label}</caption>
          <thead>
            <tr aria-rowindex={1} className="h-10 border-b border-kumo-hairline bg-kumo-elevated text-sm text-kumo-subtle">
              {columns.map((column) => (
                <th key={column.key} scope="col" className={`${classOf(column)} font-medium whitespace-nowrap`}>
                  {column.isHeaderHidden ? <span className="sr-only">{column.header}</span> : column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={onKeyDown}>
            {above > 0 && <Spacer height={above} columns={columns.length} />}
            {items.map(({ index }) => {
              const row = rowAt(index);
              return (
                <TableRow
                  key={row ? keyOf(row) : `row ${index}`}
                  row={row}
                  columns={columns as Column<unknown>[]}
                  index={index}
                  position={offset + index + 2}
                  isTabStop={index === tabStop}
                  measure={virtualizer.measureElement}
                />
              );
            })}
            {below > 0 && <Spacer height={below} columns={columns.length} />}
          </tbody>
        </table>
      </div>
      {footer}
      {count > 0 && !footer && (
        <p className="border-t border-kumo-hairline px-4 py-2.5 text-sm text-kumo-subtle" data-rows>
          {t`Rows ${number(first + 1)} to ${number(Math.min(last + 1, count))} of ${number(props.count)}`}
        </p>
      )}
    </>
  );
}

// Its height is set as a property: the style sheet policy forbids style attributes in markup only.
function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}

// A table of all its rows, for lists that are short by nature.
export function ShortTable<Row>({ rows, ...props }: Omit<DataTableProps<Row>, "count" | "rowAt"> & { rows: Row[] }) {
  return <DataTable {...props} count={rows.length} rowAt={(index) => rows[index]} />;
}
