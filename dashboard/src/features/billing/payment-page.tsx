import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useApi } from "@/api/query";
import { getBilling } from "@/features/billing/calls";
import { MethodsCard } from "@/features/billing/methods-card";
import { PaymentForm } from "@/features/billing/payment-form";
import { Button, LinkButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { Guarded } from "@/ui/guarded";
import { ReceiptIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";

// Customers are asked for nothing.
function PaidBy({ tenant, onAdd }: { tenant: string; onAdd: (() => void) | undefined }) {
  return (
    <Card>
      <p className="font-medium text-kumo-strong">
        <Trans>{tenant} pays for this account.</Trans>
      </p>
      <p className="text-kumo-subtle">
        <Trans>Nothing has to be entered here: its websites, plans and add-ons are charged to the payment method of {tenant}.</Trans>
      </p>
      {onAdd && (
        <div className="mt-4">
          <Button onClick={onAdd}>
            <Trans>Add a payment method all the same</Trans>
          </Button>
        </div>
      )}
    </Card>
  );
}

export function PaymentPage() {
  const { t } = useLingui();
  const { account } = useParams({ from: "/shell/$account/billing" });
  const { data, error, refetch } = useApi(getBilling(account));
  const billing = data?.result;
  const [isAdding, setIsAdding] = useState(false);
  const hasForm = isAdding || !billing?.paid_by || Boolean(billing.profile) || billing.payment_methods.length > 0;
  return (
    <Page
      title={t`Billing`}
      description={<Trans>Who is billed for this account, and by which means.</Trans>}
      width="narrow"
      actions={
        <LinkButton href={`/${account}/billing/subscriptions`} icon={ReceiptIcon}>
          <Trans>Subscriptions</Trans>
        </LinkButton>
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : billing ? (
        <Guarded area="billing" account={account}>
          {billing.paid_by && <PaidBy tenant={billing.paid_by} onAdd={hasForm ? undefined : () => setIsAdding(true)} />}
          {billing.payment_methods.length > 0 && <MethodsCard account={account} methods={billing.payment_methods} />}
          {hasForm && (
            <PaymentForm
              key={billing.profile?.id ?? "none"}
              account={account}
              profile={billing.profile ?? undefined}
              hasMethod={billing.payment_methods.length > 0}
            />
          )}
        </Guarded>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
