import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import type { ResultOf } from "@/api/call";
import { useApi } from "@/api/query";
import { entitlementsOf, getTenant } from "@/features/tenants/calls";
import { StatusBadge } from "@/ui/badge";
import { Card, Fact, Facts } from "@/ui/card";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";

type Entitlements = ResultOf<ReturnType<typeof entitlementsOf>>;

function Allowed({ value }: { value: boolean }) {
  return value ? (
    <StatusBadge tone="good">
      <Trans>Allowed</Trans>
    </StatusBadge>
  ) : (
    <StatusBadge tone="plain">
      <Trans>Not allowed</Trans>
    </StatusBadge>
  );
}

function EntitlementsCard({ entitlements }: { entitlements: Entitlements }) {
  const { t, i18n } = useLingui();
  return (
    <Card title={t`What is included`} description={<Trans>What the agreement with the operator of the platform includes.</Trans>}>
      <Facts>
        <Fact name={t`Members without an invitation`}>
          <Allowed value={entitlements.allow_auto_accept_invites.value} />
        </Fact>
        <Fact name={t`Subdomains as sites`}>
          <Allowed value={entitlements.allow_add_subdomain.value} />
        </Fact>
        <Fact name={t`CNAME setup`}>
          <Allowed value={entitlements.cname_setup_allowed.value && entitlements.partial_setup_allowed.value} />
        </Fact>
        <Fact name={t`Custom certificates`}>{i18n.number(entitlements.mhs_certificate_count.value)}</Fact>
      </Facts>
    </Card>
  );
}

export function EntitlementsPage() {
  const { t } = useLingui();
  const { tenant: id } = useParams({ from: "/shell/tenants/$tenant/entitlements" });
  const tenant = useApi(getTenant(id));
  const entitlements = useApi(entitlementsOf(id));
  const error = tenant.error ?? entitlements.error;
  return (
    <Page title={t`Entitlements`} of={tenant.data?.result.tenant_name} width="narrow">
      {error ? (
        <ErrorState error={error} onRetry={() => void Promise.all([tenant.refetch(), entitlements.refetch()])} />
      ) : entitlements.data ? (
        <EntitlementsCard entitlements={entitlements.data.result} />
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
