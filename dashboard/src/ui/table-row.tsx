import { memo, type ReactNode, type Ref } from "react";

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  // From which width on it is shown: the first columns are there on phones too.
  from?: "sm" | "md" | "lg";
  align?: "start" | "end";
  isHeaderHidden?: boolean;
  className?: string;
}

const shownFrom = { sm: "hidden sm:table-cell", md: "hidden md:table-cell", lg: "hidden lg:table-cell" };

export const classOf = <Row,>(column: Column<Row>) =>
  `px-4 ${column.key === "actions" ? "sticky end-0 bg-inherit" : ""} ${column.from ? shownFrom[column.from] : ""} ${column.align === "end" ? "text-end" : "text-start"} ${column.className ?? ""}`;

interface TableRowProps {
  row: unknown;
  columns: Column<unknown>[];
  index: number;
  position: number;
  isTabStop: boolean;
  measure: Ref<HTMLTableRowElement>;
}

const areSameCells = (some: Column<unknown>[], others: Column<unknown>[]) => some.length === others.length && some.every(({ cell }, at) => cell === others[at]!.cell);

// Drawn anew only when something of it has changed: others come and go while one scrolls.
export const TableRow = memo(
  ({ row, columns, index, position, isTabStop, measure }: TableRowProps) => (
    <tr
      data-index={index}
      ref={measure}
      aria-rowindex={position}
      tabIndex={isTabStop ? 0 : -1}
      className="h-13 border-b border-kumo-hairline bg-kumo-base last:border-0 hover:bg-kumo-elevated focus-visible:outline-2 focus-visible:-outline-offset-2"
    >
      {columns.map((column) => (
        <td key={column.key} className={`${classOf(column)} py-2`}>
          {row === undefined ? <span className="block h-4 w-24 rounded-sm bg-kumo-tint" /> : column.cell(row)}
        </td>
      ))}
    </tr>
  ),
  (before, after) =>
    before.row === after.row &&
    before.index === after.index &&
    before.position === after.position &&
    before.isTabStop === after.isTabStop &&
    areSameCells(before.columns, after.columns),
);
