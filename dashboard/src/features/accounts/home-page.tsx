import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { asProblem } from "@/api/problem";
import { useApi } from "@/api/query";
import { useRights } from "@/api/rights";
import { type Account, type AccountSummary, findAccounts, getAccount } from "@/features/accounts/calls";
import { HomeLists, HomeWebsites, NextSteps } from "@/features/accounts/home-cards";
import { remember } from "@/lib/storage";
import { Card, Fact, Facts } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { UsersIcon } from "@/ui/icons";
import { LinkButton } from "@/ui/button";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { DateTime } from "@/ui/time";

function Figure({ name, value, children }: { name: ReactNode; value: string; children?: ReactNode }) {
  return (
    <div className="rounded-xl bg-kumo-base px-5 py-4 shadow-xs ring ring-kumo-hairline">
      <dt className="text-sm text-kumo-subtle">{name}</dt>
      <dd className="mt-1 text-3xl font-semibold tracking-tight text-kumo-strong tabular-nums">{value}</dd>
      {children && <dd className="mt-1 text-sm text-kumo-subtle">{children}</dd>}
    </div>
  );
}

// What the person's roles do not let them read has no figure.
function Figures({ summary: { zone_count, zones_by_status, member_count, pending_invitation_count, subscription_count, plans } }: { summary: AccountSummary }) {
  const { i18n } = useLingui();
  const { active, pending } = zones_by_status ?? { active: 0, pending: 0 };
  return (
    <dl className="grid gap-4 sm:grid-cols-3">
      {zone_count != null && (
        <Figure name={<Trans>Websites</Trans>} value={i18n.number(zone_count)}>
          <Trans>
            {active} active, {pending} pending
          </Trans>
        </Figure>
      )}
      {member_count != null && (
        <Figure name={<Trans>Members</Trans>} value={i18n.number(member_count)}>
          <Plural value={pending_invitation_count ?? 0} _0="Nobody is invited" one="# is invited" other="# are invited" />
        </Figure>
      )}
      {subscription_count != null && (
        <Figure name={<Trans>Subscriptions</Trans>} value={i18n.number(subscription_count)}>
          {plans?.join(", ") || <Trans>Nothing was bought yet</Trans>}
        </Figure>
      )}
    </dl>
  );
}

function Overview({ account, summary }: { account: Account; summary: AccountSummary | undefined }) {
  const { t } = useLingui();
  return (
    <>
      {summary && <Figures summary={summary} />}
      {summary && <NextSteps summary={summary} />}
      <HomeLists account={account.id} />
      <Card title={t`This account`}>
        <Facts>
          <Fact name={t`Account ID`}>
            <CopyId id={account.id} of={account.name} />
          </Fact>
          <Fact name={t`Type`}>{account.type === "enterprise" ? <Trans>Enterprise</Trans> : <Trans>Standard</Trans>}</Fact>
          <Fact name={t`Tenant Unit`}>{account.managed_by.parent_org_name}</Fact>
          <Fact name={t`Created`}>
            <DateTime at={account.created_on} as="exact" />
          </Fact>
          {summary && <Fact name={t`Your role`}>{summary.role}</Fact>}
          {summary?.description && <Fact name={t`Description`}>{summary.description}</Fact>}
        </Facts>
      </Card>
    </>
  );
}

// For those whose roles do not include the account itself: what they do include of it.
function PartOfAccount({ account }: { account: string }) {
  const rights = useRights(account);
  if (rights.error) return <ErrorState error={rights.error} onRetry={() => void rights.refetch()} />;
  if (!rights.data) return <Skeleton />;
  const { permissions, zones } = rights.data.result;
  return (
    <>
      <p className="text-kumo-subtle">
        {permissions.length > 0 ? (
          <Trans>Your roles do not include the account itself.</Trans>
        ) : (
          <Trans>Your roles are for single websites of this account.</Trans>
        )}
      </p>
      {(zones.length > 0 || permissions.includes("#zone:read")) && <HomeWebsites account={account} />}
    </>
  );
}

export function HomePage() {
  const { t } = useLingui();
  const { account: id } = useParams({ from: "/shell/$account/home" });
  const { data, error, refetch } = useApi(getAccount(id));
  const summary = useApi(findAccounts({ q: id }, 1, 1)).data?.result.find((one) => one.id === id);
  useEffect(() => remember("account", id), [id]);
  const account = data?.result;
  const isBarred = error !== null && asProblem(error).status === 403;
  return (
    <Page
      title={account?.name ?? summary?.name ?? t`Account Home`}
      of={t`Account Home`}
      actions={
        !isBarred && (
          <LinkButton href={`/${id}/members`} icon={UsersIcon}>
            <Trans>Members</Trans>
          </LinkButton>
        )
      }
    >
      {isBarred ? (
        <PartOfAccount account={id} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : account ? (
        <Overview account={account} summary={summary} />
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
