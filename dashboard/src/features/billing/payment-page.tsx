import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useApi } from "@/api/query";
import { getBilling } from "@/features/billing/calls";
import { MethodsCard } from "@/features/billing/methods-card";
import { PaymentForm } from "@/features/billing/payment-form";
import { LinkButton } from "@/ui/button";
import { ReceiptIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";

export function PaymentPage() {
  const { t } = useLingui();
  const { account } = useParams({ from: "/shell/$account/billing" });
  const { data, error, refetch } = useApi(getBilling(account));
  const billing = data?.result;
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
        <>
          {billing.payment_methods.length > 0 && <MethodsCard account={account} methods={billing.payment_methods} />}
          <PaymentForm
            key={billing.profile?.id ?? "none"}
            account={account}
            profile={billing.profile ?? undefined}
            hasMethod={billing.payment_methods.length > 0}
          />
        </>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
