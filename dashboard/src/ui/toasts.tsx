import { createKumoToastManager, Toasty } from "@cloudflare/kumo/components/toast";
import type { ReactNode } from "react";
import { asProblem } from "@/api/problem";

const manager = createKumoToastManager();

export const toast = {
  done: (title: string) => manager.add({ title, variant: "success" }),
  failed: (title: string, error: unknown) =>
    manager.add({ title, description: asProblem(error).message, variant: "error", timeout: 0 }),
};

export function Toasts({ children }: { children: ReactNode }) {
  return <Toasty toastManager={manager}>{children}</Toasty>;
}
