import { Trans, useLingui } from "@lingui/react/macro";
import type { PlanOffer, Frequency } from "@/features/subscriptions/calls";
import { frequencies } from "@/features/subscriptions/words";
import { Money } from "@/ui/money";

export const priceOf = (plan: PlanOffer, frequency: Frequency) => plan.prices.find((price) => price.frequency === frequency) ?? plan.prices[0];

export function Price({ plan, frequency }: { plan: PlanOffer; frequency: Frequency }) {
  const { i18n } = useLingui();
  const price = priceOf(plan, frequency);
  if (!price) return plan.is_contract ? <Trans>By contract</Trans> : <Trans>Free of charge</Trans>;
  return (
    <>
      <Money amount={price.amount} currency={plan.currency} /> <span className="text-sm font-normal text-kumo-subtle">{i18n._(frequencies[price.frequency])}</span>
    </>
  );
}
