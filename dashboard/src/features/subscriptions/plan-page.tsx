import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "@/api/query";
import { type Frequency, getAccountType, type PlanOffer, plansOfZone } from "@/features/subscriptions/calls";
import { ChangePlanDialog } from "@/features/subscriptions/change-plan-dialog";
import { Price } from "@/features/subscriptions/price";
import { limits } from "@/features/subscriptions/words";
import { StatusBadge } from "@/ui/badge";
import { Button, LinkButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { FilterMenu } from "@/ui/filter-menu";
import { Guarded } from "@/ui/guarded";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";

const first = ["page_rules", "waf_custom_rules", "rate_limiting_rules", "dns_records", "custom_certificates"];

interface PlanCardProps {
  plan: PlanOffer;
  frequency: Frequency;
  // Plans by contract are for Enterprise accounts.
  isForAccount: boolean;
  onChoose: () => void;
}

// What the button of a plan does: nothing, where the site has it as it is shown.
function useChoice({ plan, frequency, isForAccount }: Omit<PlanCardProps, "onChoose">) {
  const { t } = useLingui();
  const isOtherwiseBilled = plan.is_current && plan.current_frequency !== undefined && plan.current_frequency !== frequency;
  if (isOtherwiseBilled) return { text: frequency === "yearly" ? t`Bill yearly` : t`Bill monthly`, isOpen: true };
  if (plan.is_current) return { text: t`Your plan`, isOpen: false };
  return isForAccount ? { text: t`Choose`, isOpen: true } : { text: t`For Enterprise accounts`, isOpen: false };
}

function PlanCard({ plan, frequency, isForAccount, onChoose }: PlanCardProps) {
  const { t, i18n } = useLingui();
  const choice = useChoice({ plan, frequency, isForAccount });
  const value = (name: string) => i18n.number(plan.limits[name] ?? 0);
  return (
    <section
      aria-label={plan.name}
      className={`flex flex-col gap-4 rounded-xl bg-kumo-base p-5 shadow-xs ring ${plan.is_current ? "ring-2 ring-kumo-brand" : "ring-kumo-hairline"}`}
    >
      <div>
        <h2 className="flex items-center gap-2 text-lg font-semibold text-kumo-strong">
          {plan.name}
          {plan.is_current && (
            <StatusBadge tone="good">
              <Trans>Current</Trans>
            </StatusBadge>
          )}
        </h2>
        <p className="mt-1 text-2xl font-semibold tracking-tight text-kumo-strong">
          <Price plan={plan} frequency={frequency} />
        </p>
      </div>
      <dl className="flex flex-1 flex-col gap-1.5">
        {first.map((name) => (
          <div key={name} className="flex justify-between gap-3">
            <dt className="text-kumo-subtle">{i18n._(limits[name]!)}</dt>
            <dd className="tabular-nums">{value(name)}</dd>
          </div>
        ))}
      </dl>
      <Button
        variant={plan.is_current ? "secondary" : "primary"}
        disabled={!choice.isOpen}
        onClick={onChoose}
        className="justify-center"
        aria-label={choice.isOpen && !plan.is_current ? t`Choose ${plan.name}` : `${choice.text}: ${plan.name}`}
      >
        {choice.text}
      </Button>
    </section>
  );
}

// Every limit, side by side.
function Comparison({ plans }: { plans: PlanOffer[] }) {
  const { t, i18n } = useLingui();
  return (
    <Card title={t`All limits`} isFlush>
      <div className="overflow-x-auto" role="region" aria-label={t`Table of all limits`} tabIndex={0}>
        <table className="w-full text-base">
          <thead>
            <tr className="h-10 border-b border-kumo-hairline bg-kumo-elevated text-sm text-kumo-subtle">
              <th scope="col" className="px-4 text-start font-medium">
                <Trans>Limit</Trans>
              </th>
              {plans.map((plan) => (
                <th key={plan.id} scope="col" className="px-4 text-end font-medium whitespace-nowrap">
                  {plan.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Object.entries(limits).map(([name, label]) => (
              <tr key={name} className="h-10 border-b border-kumo-hairline last:border-0">
                <th scope="row" className="px-4 text-start font-normal whitespace-nowrap">
                  {i18n._(label)}
                </th>
                {plans.map((plan) => (
                  <td key={plan.id} className="px-4 text-end tabular-nums">
                    {i18n.number(plan.limits[name] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

export function PlanPage() {
  const { t } = useLingui();
  const { account, zone } = useParams({ from: "/shell/$account/$zone/plan" });
  const isFirst = Boolean(useSearch({ from: "/shell/$account/$zone/plan" }).first);
  const navigate = useNavigate();
  const [picked, setFrequency] = useState<Frequency>();
  const [chosen, setChosen] = useState<PlanOffer>();
  const { data, error, refetch } = useApi(plansOfZone(zone));
  const plans = data?.result;
  const current = plans?.find((plan) => plan.is_current);
  const frequency = picked ?? current?.current_frequency ?? "monthly";
  const isEnterprise = useApi(getAccountType(account)).data?.result.type === "enterprise";
  const toSite = () => void navigate({ to: "/$account/$zone", params: { account, zone } });
  return (
    <Page
      title={isFirst ? t`Choose a plan` : t`Change plan`}
      description={<Trans>It holds at once. What the plan includes is counted for this site alone.</Trans>}
      actions={
        <LinkButton href={`/${account}/${zone}`}>{isFirst ? <Trans>Stay with the free plan</Trans> : <Trans>Back to the site</Trans>}</LinkButton>
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : plans ? (
        <>
          <div>
            <FilterMenu
              label={t`Billed`}
              value={frequency}
              onValue={setFrequency}
              choices={[
                ["monthly", t`Monthly`],
                ["yearly", t`Yearly`],
              ]}
            />
          </div>
          <Guarded area="subscription" account={account} zone={zone}>
            <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
              {plans.map((plan) => (
                <PlanCard key={plan.id} plan={plan} frequency={frequency} isForAccount={isEnterprise || !plan.is_contract} onChoose={() => setChosen(plan)} />
              ))}
            </div>
          </Guarded>
          <Comparison plans={plans} />
          {chosen && <ChangePlanDialog zone={zone} current={current} wanted={chosen} frequency={frequency} onDone={toSite} onClose={() => setChosen(undefined)} />}
        </>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
