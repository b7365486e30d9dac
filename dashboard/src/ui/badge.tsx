import { Badge } from "@cloudflare/kumo/components/badge";
import type { ReactNode } from "react";

type Tone = "good" | "waiting" | "bad" | "plain";

const variants = { good: "success", waiting: "warning", bad: "error", plain: "secondary" } as const;

// A state in one word; the colour only repeats it.
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <Badge variant={variants[tone]}>{children}</Badge>;
}
