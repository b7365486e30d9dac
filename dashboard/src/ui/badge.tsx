import type { ReactNode } from "react";

type Tone = "good" | "waiting" | "bad" | "plain";

const looks: Record<Tone, string> = {
  good: "bg-kumo-success-tint text-kumo-success",
  waiting: "bg-kumo-warning-tint text-kumo-warning",
  bad: "bg-kumo-danger-tint text-kumo-danger",
  plain: "bg-kumo-fill text-kumo-badge-neutral-subtle",
};

// A state in one word; the colour only repeats it.
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`inline-flex w-fit shrink-0 items-center rounded-full px-2 py-0.5 text-xs font-medium whitespace-nowrap ${looks[tone]}`}>{children}</span>;
}
