import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import type { PagedRows } from "@/api/paged";
import { Button } from "@/ui/button";
import type { Column } from "@/ui/table";
import { toast } from "@/ui/toasts";

// Of a longer list the first so many can be chosen at once.
const selectedMax = 10_000;

// Rows of a list that one means to do something with; they stay chosen while one turns its pages.
export interface Selection<Row> {
  rows: Row[];
  nameOf: (row: Row) => string;
  has: (row: Row) => boolean;
  set: (rows: Row[], isSelected: boolean) => void;
  clear: () => void;
  // The list as it is filtered.
  list: PagedRows<Row>;
}

export function useSelection<Row extends { id: string }>(list: PagedRows<Row>, nameOf: (row: Row) => string): Selection<Row> {
  const [kept, setKept] = useState<ReadonlyMap<string, Row>>(new Map());
  return {
    rows: [...kept.values()],
    nameOf,
    has: (row) => kept.has(row.id),
    set: (rows, isSelected) =>
      setKept((before) => {
        const after = new Map(before);
        for (const row of rows) {
          if (isSelected) after.set(row.id, row);
          else after.delete(row.id);
        }
        return after;
      }),
    clear: () => setKept(new Map()),
    list,
  };
}

interface TickProps {
  label: string;
  isTicked: boolean;
  isMixed?: boolean;
  isDisabled?: boolean;
  onTick: (isTicked: boolean) => void;
}

function Tick({ label, isTicked, isMixed = false, isDisabled = false, onTick }: TickProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => void (input.current!.indeterminate = isMixed), [isMixed]);
  return (
    <label className="-m-1 inline-flex size-6 cursor-pointer items-center justify-center">
      <input ref={input} type="checkbox" aria-label={label} checked={isTicked} disabled={isDisabled} onChange={() => onTick(!isTicked)} className="size-4 accent-kumo-brand" />
    </label>
  );
}

// What the ticks of the rows know of it; so a row need not be drawn anew when another one is chosen.
export const Selecting = createContext<Selection<unknown> | undefined>(undefined);

function RowTick({ row }: { row: unknown }) {
  const { t } = useLingui();
  const selection = useContext(Selecting);
  if (!selection) return null;
  const name = selection.nameOf(row);
  return <Tick label={t`Select ${name}`} isTicked={selection.has(row)} onTick={(isTicked) => selection.set([row], isTicked)} />;
}

const tickOf = (row: unknown) => <RowTick row={row} />;

// The first column of a list whose rows can be chosen.
export function useSelectionColumn<Row>(selection: Selection<Row> | undefined, rows: PagedRows<Row>): Column<Row>[] {
  const { t } = useLingui();
  if (!selection) return [];
  const page = Array.from({ length: rows.count }, (_, index) => rows.rowAt(index));
  const read = page.filter((row) => row !== undefined);
  const chosen = read.filter(selection.has).length;
  const isWhole = read.length === page.length;
  return [
    {
      key: "selection",
      className: "w-10",
      header: (
        <Tick
          label={t`Select all rows of this page`}
          isTicked={isWhole && chosen === page.length}
          isMixed={chosen > 0 && chosen < page.length}
          // Of a long page only the rows in sight are read.
          isDisabled={!isWhole}
          onTick={(isTicked) => selection.set(read, isTicked)}
        />
      ),
      cell: tickOf,
    },
  ];
}

// Once the whole page is chosen: all that the filters leave, on whatever page.
function SelectAllMatching<Row>({ selection }: { selection: Selection<Row> }) {
  const { t, i18n } = useLingui();
  const { total = 0, count, rowAt, readAll } = selection.list;
  const reading = useMutation({
    mutationFn: () => readAll(selectedMax),
    onSuccess: (rows) => selection.set(rows, true),
    onError: (error) => toast.failed(t`The list could not be read`, error),
  });
  // Of a long page only the rows near those in sight are read: there one chosen row is enough.
  const page = Array.from({ length: count }, (_, index) => rowAt(index));
  const isPageChosen = page.every((row) => row === undefined || selection.has(row));
  const isWhole = page.every((row) => row !== undefined);
  if ((isWhole && !isPageChosen) || selection.rows.length >= Math.min(total, selectedMax)) return null;
  const most = i18n.number(Math.min(total, selectedMax));
  return (
    <Button isBusy={reading.isPending} onClick={() => reading.mutate()}>
      {total > selectedMax ? <Trans>Select the first {most} that match</Trans> : <Trans>Select all {most} that match</Trans>}
    </Button>
  );
}

// Above a list, once rows are chosen: how many, and what can be done with them.
export function SelectionBar<Row>({ selection, children }: { selection: Selection<Row>; children: ReactNode }) {
  const { t } = useLingui();
  const count = selection.rows.length;
  if (count === 0) return null;
  return (
    <div role="group" aria-label={t`With the selected rows`} className="flex flex-wrap items-center gap-2 border-b border-kumo-hairline bg-kumo-elevated px-4 py-2">
      <p className="me-2 font-medium" aria-live="polite">
        <Plural value={count} one="# selected" other="# selected" />
      </p>
      <SelectAllMatching selection={selection} />
      {children}
      <Button variant="ghost" onClick={selection.clear}>
        <Trans>Clear the selection</Trans>
      </Button>
    </div>
  );
}
