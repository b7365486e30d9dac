import { useLingui } from "@lingui/react/macro";
import { money } from "@/lib/money";

export function Money({ amount, currency }: { amount: number; currency: string }) {
  const { i18n } = useLingui();
  return <span className="tabular-nums">{money(amount, currency, i18n.locale)}</span>;
}
