import { Trans, useLingui } from "@lingui/react/macro";
import type { Frequency, PlanOffer, Quantities } from "@/features/subscriptions/calls";
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

// What each further part costs, and what is metered.
export function PartPrices({ plan }: { plan: PlanOffer }) {
  const charged = plan.components.filter(({ unit_price }) => unit_price > 0);
  return (
    <ul className="mt-1 text-kumo-subtle">
      {charged.map(({ name, kind, unit, unit_price }) => (
        <li key={name}>
          <Money amount={unit_price} currency={plan.currency} /> {kind === "usage" ? <Trans>for each {unit}, as used</Trans> : <Trans>for each {unit} a month</Trans>}
        </li>
      ))}
    </ul>
  );
}

const monthsOf: Partial<Record<Frequency, number>> = { monthly: 1, quarterly: 3, yearly: 12 };

// With what was ordered beyond what the price includes.
export function Total({ plan, frequency, quantities }: { plan: PlanOffer; frequency: Frequency; quantities: Quantities }) {
  const { i18n } = useLingui();
  const price = priceOf(plan, frequency);
  const further = plan.components
    .filter(({ name, kind }) => kind === "sum" && name in quantities)
    .reduce((sum, { name, default_value, unit_price }) => sum + Math.max(Number(quantities[name]) - default_value, 0) * Math.round(unit_price * 100), 0);
  if (!price || further === 0) return null;
  const cents = Math.round(price.amount * 100) + further * (monthsOf[price.frequency] ?? 1);
  return (
    <p className="mt-2 font-medium text-kumo-strong">
      <Trans>Together</Trans> <Money amount={cents / 100} currency={plan.currency} /> {i18n._(frequencies[price.frequency])}
    </p>
  );
}
