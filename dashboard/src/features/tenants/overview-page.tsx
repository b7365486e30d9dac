import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useApi } from "@/api/query";
import { useSession } from "@/api/session";
import { type Overview, overviewOf } from "@/features/tenants/calls";
import { Checklist } from "@/features/tenants/checklist";
import { LinkButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { Figure, Figures } from "@/ui/figures";
import { PlusIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { ShortTable } from "@/ui/table";

function TenantFigures({ tenant, figures }: { tenant: string; figures: Overview["figures"] }) {
  const { i18n, t } = useLingui();
  const number = (value: number) => i18n.number(value);
  const { active, pending, moved } = figures.zones_by_status;
  return (
    <Figures>
      <Figure name={t`Accounts`} value={number(figures.account_count)} href={`/tenants/${tenant}/accounts`} />
      <Figure name={t`Pending invitations`} value={number(figures.pending_invitation_count)} href={`/tenants/${tenant}/invitations?status=pending`} />
      <Figure name={t`Websites`} value={number(figures.zone_count)} href="/websites">
        <Trans>
          {number(active)} active, {number(pending)} pending, {number(moved)} moved
        </Trans>
      </Figure>
      <Figure name={t`Subscriptions`} value={number(figures.subscription_count)} />
    </Figures>
  );
}

function Plans({ tenant, figures }: { tenant: string; figures: Overview["figures"] }) {
  const { t, i18n } = useLingui();
  if (figures.subscriptions_by_plan.length === 0) return null;
  return (
    <Card title={t`Subscriptions by plan`} isFlush>
      <ShortTable
        label={t`Subscriptions by plan`}
        rows={figures.subscriptions_by_plan}
        keyOf={(row) => row.plan}
        columns={[
          { key: "plan", header: t`Plan`, cell: (row) => row.plan },
          { key: "count", header: t`Subscriptions`, align: "end", cell: (row) => <span className="tabular-nums">{i18n.number(row.count)}</span> },
          {
            key: "accounts",
            header: t`Accounts`,
            align: "end",
            isHeaderHidden: true,
            cell: (row) => <LinkButton href={`/tenants/${tenant}/accounts?plan=${encodeURIComponent(row.plan)}`}>{t`Accounts with it`}</LinkButton>,
          },
        ]}
      />
    </Card>
  );
}

// A partner's first day, and every day after it.
export function OverviewPage() {
  const { t } = useLingui();
  const { tenant } = useParams({ from: "/shell/tenants/$tenant/" });
  const name = useSession().tenants.find((one) => one.id === tenant)?.name ?? t`Tenant`;
  const { data, error, refetch } = useApi(overviewOf(tenant));
  const overview = data?.result;
  return (
    <Page
      title={name}
      of={t`Overview`}
      actions={
        <LinkButton href="/accounts/new" variant="primary" icon={PlusIcon}>
          <Trans>Add Account</Trans>
        </LinkButton>
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : overview ? (
        <>
          <TenantFigures tenant={tenant} figures={overview.figures} />
          <Checklist overview={overview} />
          <Plans tenant={tenant} figures={overview.figures} />
        </>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
