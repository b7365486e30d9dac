import type { ReactNode } from "react";
import { Link } from "@/ui/link";

// The numbers that matter, in a row.
export function Figures({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">{children}</dl>;
}

interface FigureProps {
  name: ReactNode;
  value: string;
  // The list that is counted.
  href?: string;
  children?: ReactNode;
}

export function Figure({ name, value, href, children }: FigureProps) {
  return (
    <div className="rounded-xl bg-kumo-base px-5 py-4 shadow-xs ring ring-kumo-hairline">
      <dt className="text-sm text-kumo-subtle">{href ? <Link href={href}>{name}</Link> : name}</dt>
      <dd className="mt-1 text-3xl font-semibold tracking-tight text-kumo-strong tabular-nums">{value}</dd>
      {children && <dd className="mt-1 text-sm text-kumo-subtle">{children}</dd>}
    </div>
  );
}
