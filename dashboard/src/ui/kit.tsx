import { CSPProvider } from "@cloudflare/kumo/primitives/csp-provider";
import type { ReactNode } from "react";
import { Announcer } from "@/ui/announcer";
import { Toasts } from "@/ui/toasts";

// What the kit needs around everything. It would insert a <style>, which the policy forbids.
export function Kit({ children }: { children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      {children}
      <Toasts />
      <Announcer />
    </CSPProvider>
  );
}
