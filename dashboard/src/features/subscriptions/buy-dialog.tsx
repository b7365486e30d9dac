import { Trans, useLingui } from "@lingui/react/macro";
import { forget, useApi } from "@/api/query";
import { boughtPaths, buy, change, type Frequency, plansOfAccount, type Subscription } from "@/features/subscriptions/calls";
import { Price } from "@/features/subscriptions/price";
import { FormDialog } from "@/ui/dialog";
import { SelectField } from "@/ui/field";
import { ErrorState, Skeleton } from "@/ui/states";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface BuyDialogProps {
  account: string;
  // Changed, instead of a new one bought.
  subscription?: Subscription | undefined;
  onClose: () => void;
}

// An add-on of the account: which one, and how often it is billed.
export function BuyDialog({ account, subscription, onClose }: BuyDialogProps) {
  const { t } = useLingui();
  const plans = useApi(plansOfAccount(account));
  const form = useForm({
    initial: { plan: subscription?.rate_plan.id ?? "", frequency: (subscription?.frequency ?? "monthly") as Frequency },
    call: ({ plan, frequency }) => (subscription ? change(account, subscription.id, plan, frequency) : buy(account, plan, frequency)),
    onDone: async ({ result }) => {
      await forget(...boughtPaths);
      toast.done(t`${result.rate_plan.public_name} is subscribed`);
      onClose();
    },
  });
  const chosen = plans.data?.result.find((plan) => plan.id === form.values.plan);
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
            {...form.bind("plan", "/rate_plan/id")}
            label={t`Subscription`}
            placeholder={t`Select...`}
            choices={plans.data.result.map((plan) => ({ value: plan.id, label: `${plan.name} (${plan.id})` }))}
          />
          {chosen && chosen.prices.length > 1 && (
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
          {chosen && (
            <p className="text-2xl font-semibold text-kumo-strong">
              <Price plan={chosen} frequency={form.values.frequency} />
            </p>
          )}
        </>
      )}
    </FormDialog>
  );
}
