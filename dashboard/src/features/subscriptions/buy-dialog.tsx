import { Trans, useLingui } from "@lingui/react/macro";
import { forget, useApi } from "@/api/query";
import { boughtPaths, buy, change, type Frequency, type PlanOffer, plansOfAccount, type Quantities, type Subscription } from "@/features/subscriptions/calls";
import { PartPrices, Price, Total } from "@/features/subscriptions/price";
import { FormDialog } from "@/ui/dialog";
import { SelectField, TextField } from "@/ui/field";
import { ErrorState, Skeleton } from "@/ui/states";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface BuyDialogProps {
  account: string;
  // Changed, instead of a new one bought.
  subscription?: Subscription | undefined;
  // Ids of the plans that run already.
  owned: string[];
  onClose: () => void;
}

const isOrdered = ({ kind }: PlanOffer["components"][number]) => kind === "sum";
const isCharged = (plan: PlanOffer) => plan.prices.some(({ amount }) => amount > 0);

// How many of each part one has, or begins with.
function quantitiesOf(plan: PlanOffer, subscription: Subscription | undefined): Quantities {
  const bought = (subscription?.rate_plan.id === plan.id ? subscription.component_values : []) as { name: string; value: number }[];
  const has = (name: string) => bought.find((one) => one.name === name)?.value;
  return Object.fromEntries(plan.components.filter(isOrdered).map(({ name, default_value }) => [name, String(has(name) ?? default_value)]));
}

// An add-on of the account: which one, and how often it is billed.
export function BuyDialog({ account, subscription, owned, onClose }: BuyDialogProps) {
  const { t } = useLingui();
  const plans = useApi(plansOfAccount(account));
  const offers = plans.data?.result;
  const form = useForm({
    initial: { plan: subscription?.rate_plan.id ?? "", frequency: (subscription?.frequency ?? "monthly") as Frequency, quantities: {} as Quantities },
    call: ({ plan, frequency, quantities }) => {
      const offer = offers?.find(({ id }) => id === plan);
      const ordered = offer ? { ...quantitiesOf(offer, subscription), ...quantities } : {};
      return subscription ? change(account, subscription.id, plan, frequency, ordered) : buy(account, plan, frequency, ordered);
    },
    onDone: async ({ result }) => {
      await forget(...boughtPaths);
      toast.done(t`${result.rate_plan.public_name} is subscribed`);
      onClose();
    },
  });
  const chosen = offers?.find((plan) => plan.id === form.values.plan);
  const quantities = chosen ? { ...quantitiesOf(chosen, subscription), ...form.values.quantities } : {};
  const isSecond = chosen !== undefined && chosen.id !== subscription?.rate_plan.id && owned.includes(chosen.id);
  const choose = form.bind("plan", "/rate_plan/id");
  return (
    <FormDialog
      title={subscription ? t`Change the subscription` : t`Add a subscription`}
      form={form}
      submit={subscription ? <Trans>Change</Trans> : <Trans>Subscribe</Trans>}
      isReady={form.values.plan !== ""}
      onClose={onClose}
    >
      {plans.error ? (
        <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />
      ) : !plans.data ? (
        <Skeleton />
      ) : (
        <>
          <SelectField
            {...choose}
            onValue={(plan) => {
              choose.onValue(plan);
              form.set("quantities", {});
            }}
            label={t`Subscription`}
            placeholder={t`Select...`}
            choices={plans.data.result.map((plan) => ({ value: plan.id, label: `${plan.name} (${plan.id})` }))}
          />
          {isSecond && (
            <p className="rounded-lg bg-kumo-warning-tint px-4 py-3">
              <Trans>This account has it already. This would be a second one, charged beside the first.</Trans>
            </p>
          )}
          {chosen && isCharged(chosen) && (
            <SelectField
              {...form.bind("frequency")}
              label={t`Billed`}
              choices={[
                { value: "monthly", label: t`Monthly` },
                { value: "quarterly", label: t`Quarterly` },
                { value: "yearly", label: t`Yearly` },
              ]}
            />
          )}
          {chosen?.components.filter(isOrdered).map(({ name, unit, max }, index) => (
            <TextField
              key={name}
              name={name}
              label={t`Quantity (${unit})`}
              type="number"
              min={0}
              max={max ?? undefined}
              step={1}
              value={quantities[name] ?? ""}
              onValue={(value) => form.set("quantities", { ...form.values.quantities, [name]: value })}
              error={form.problem?.faults.find(({ source }) => source?.pointer === `/component_values/${index}/value`)?.message}
            />
          ))}
          {chosen && (
            <div>
              <p className="text-2xl font-semibold text-kumo-strong">
                <Price plan={chosen} frequency={form.values.frequency} />
              </p>
              <PartPrices plan={chosen} />
              <Total plan={chosen} frequency={form.values.frequency} quantities={quantities} />
            </div>
          )}
        </>
      )}
    </FormDialog>
  );
}
