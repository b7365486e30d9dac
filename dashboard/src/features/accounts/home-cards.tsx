import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { Call } from "@/api/call";
import { asProblem } from "@/api/problem";
import { useApi } from "@/api/query";
import { type AccountSummary, addOnsAtHome, membersAtHome, shownAtHome, zonesAtHome } from "@/features/accounts/calls";
import { StatusBadge } from "@/ui/badge";
import { LinkButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { Guarded } from "@/ui/guarded";
import { Link } from "@/ui/link";
import { Money } from "@/ui/money";
import { ErrorState, Skeleton } from "@/ui/states";

interface FirstFewProps<Row extends { id: string }> {
  title: string;
  href: string;
  call: Call<Row[]>;
  row: (row: Row) => ReactNode;
  empty: ReactNode;
}

// The first few of a list, and the way to all of it. What a role may not see is said here alone: the
// rest of the page stays.
function FirstFew<Row extends { id: string }>({ title, href, call, row, empty }: FirstFewProps<Row>) {
  const { data, error, refetch } = useApi(call);
  return (
    <Card
      title={title}
      isFlush
      actions={
        <LinkButton href={href}>
          <Trans>Show all</Trans>
        </LinkButton>
      }
    >
      {error ? (
        asProblem(error).status === 403 ? (
          <p className="p-5 text-kumo-subtle">
            <Trans>Your role does not include this.</Trans>
          </p>
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : !data ? (
        <Skeleton rows={3} />
      ) : data.result.length === 0 ? (
        <p className="p-5 text-kumo-subtle">{empty}</p>
      ) : (
        <ul>
          {data.result.slice(0, shownAtHome).map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-kumo-hairline px-5 py-3 last:border-0">
              {row(one)}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function HomeWebsites({ account }: { account: string }) {
  const { t } = useLingui();
  const status = { active: t`Active`, pending: t`Pending`, initializing: t`Pending`, moved: t`Moved` };
  return (
    <FirstFew
      title={t`Websites`}
      href={`/${account}/websites`}
      call={zonesAtHome(account)}
      empty={<Trans>No websites yet</Trans>}
      row={(zone) => (
        <>
          <Link href={`/${account}/${zone.id}`} className="min-w-0 font-medium break-all text-kumo-strong underline-offset-2 hover:underline">
            {zone.name}
          </Link>
          <span className="inline-flex items-center gap-3 text-sm text-kumo-subtle">
            {zone.plan.name}
            <StatusBadge tone={zone.status === "active" ? "good" : "waiting"}>{status[zone.status]}</StatusBadge>
          </span>
        </>
      )}
    />
  );
}

export function HomeLists({ account }: { account: string }) {
  const { t } = useLingui();
  const memberStatus = { accepted: t`Active`, pending: t`Invited`, rejected: t`Declined` };
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <HomeWebsites account={account} />
      <FirstFew
        title={t`Add-ons`}
        href={`/${account}/billing/subscriptions`}
        call={addOnsAtHome(account)}
        empty={<Trans>No add-ons yet</Trans>}
        row={(one) => (
          <>
            <span className="min-w-0 font-medium">{one.rate_plan.public_name}</span>
            <Money amount={one.price} currency={one.currency} />
          </>
        )}
      />
      <FirstFew
        title={t`Members`}
        href={`/${account}/members`}
        call={membersAtHome(account)}
        empty={<Trans>Nobody was invited yet</Trans>}
        row={(member) => (
          <>
            <span className="min-w-0">
              <span className="block font-medium break-all">{member.email}</span>
              <span className="block text-sm text-kumo-subtle">{member.roles.map((role) => role.name).join(", ")}</span>
            </span>
            <StatusBadge tone={member.status === "accepted" ? "good" : "waiting"}>{memberStatus[member.status]}</StatusBadge>
          </>
        )}
      />
    </div>
  );
}

interface Step {
  key: string;
  text: ReactNode;
  action: ReactNode;
  href: string;
  // What it changes, where its page does nothing else.
  area?: string;
}

// What this account still lacks, by what is in it.
function stepsOf({ id, zone_count, zones_by_status, plans, member_count, pending_invitation_count }: AccountSummary): Step[] {
  const waiting = zones_by_status ? zones_by_status.pending + zones_by_status.initializing : 0;
  return [
    ...(zone_count === 0
      ? [{ key: "site", area: "zone", href: `/${id}/add-site`, text: <Trans>There is no website in this account yet.</Trans>, action: <Trans>Add a site</Trans> }]
      : []),
    ...(waiting > 0
      ? [
          {
            key: "pending",
            href: `/${id}/websites?status=pending`,
            text: <Plural value={waiting} one="# website waits for its name servers or records." other="# websites wait for their name servers or records." />,
            action: <Trans>Finish the setup</Trans>,
          },
        ]
      : []),
    ...(zone_count && plans?.length === 0
      ? [{ key: "plan", href: `/${id}/websites`, text: <Trans>All websites are on the free plan.</Trans>, action: <Trans>Choose a plan</Trans> }]
      : []),
    ...(member_count === 0 && pending_invitation_count === 0
      ? [{ key: "people", href: `/${id}/members`, text: <Trans>The customer cannot open the account yet.</Trans>, action: <Trans>Invite the customer</Trans> }]
      : []),
  ];
}

export function NextSteps({ summary }: { summary: AccountSummary }) {
  const { t } = useLingui();
  const steps = stepsOf(summary);
  if (steps.length === 0) return null;
  return (
    <Card title={t`What to do next`} isFlush>
      <ul>
        {steps.map((step) => (
          <li key={step.key} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-kumo-hairline px-5 py-3 last:border-0">
            <span className="min-w-0">{step.text}</span>
            {step.area ? (
              <Guarded area={step.area} account={summary.id}>
                <LinkButton href={step.href}>{step.action}</LinkButton>
              </Guarded>
            ) : (
              <LinkButton href={step.href}>{step.action}</LinkButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
