import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useMemo } from "react";
import { useMayEdit } from "@/api/rights";
import { Refused } from "@/ui/refusal";
import { toast } from "@/ui/toasts";

interface GuardedProps {
  // What the buttons in it change: the permission is `#member:edit`.
  area: string;
  account: string;
  zone?: string;
  children: ReactNode;
}

// Buttons for those whose roles in the account include what they do; others read what they lack.
export function Guarded({ area, account, zone, children }: GuardedProps) {
  const { t } = useLingui();
  const may = useMayEdit(account, zone)(area);
  const refusal = useMemo(() => {
    if (may) return undefined;
    const permission = `#${area}:edit`;
    const title = t`Your roles do not include this`;
    const text = t`It takes the permission ${permission}. Somebody who administers the account can give it to you.`;
    return { why: `${title}. ${text}`, say: () => toast.refused(title, text) };
  }, [may, area, t]);
  return <Refused value={refusal}>{children}</Refused>;
}
