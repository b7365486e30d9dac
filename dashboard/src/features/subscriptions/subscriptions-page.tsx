import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { pageOfRows } from "@/api/paged";
import type { Call } from "@/api/call";
import { forget, useApi } from "@/api/query";
import { BuyDialog } from "@/features/subscriptions/buy-dialog";
import { boughtPaths, cancel, freeZone, type Frequency, listSubscriptions, type Subscription } from "@/features/subscriptions/calls";
import { frequencies, states } from "@/features/subscriptions/words";
import { pagingOf } from "@/lib/paging";
import { StatusBadge } from "@/ui/badge";
import { Button, IconButton, LinkButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { CsvButton } from "@/ui/csv-button";
import { FormDialog } from "@/ui/dialog";
import { Guarded } from "@/ui/guarded";
import { CreditCardIcon, DotsThreeIcon, PlusIcon, ReceiptIcon } from "@/ui/icons";
import { Link } from "@/ui/link";
import { Menu, type MenuEntry } from "@/ui/menu";
import { Money } from "@/ui/money";
import { Page } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { EmptyState } from "@/ui/states";
import type { Column } from "@/ui/table";
import { BillingDate } from "@/ui/time";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

type Action = { kind: "buy" } | { kind: "change" | "cancel"; subscription: Subscription };

const isFrequency = (word: string): word is Frequency => word in frequencies;

function CancelDialog({ account, subscription, onClose }: { account: string; subscription: Subscription; onClose: () => void }) {
  const { t } = useLingui();
  const name = subscription.rate_plan.public_name;
  const form = useForm({
    initial: {},
    call: () => (subscription.zone ? freeZone(subscription.zone.id) : cancel(account, subscription.id)) as Call<unknown>,
    onDone: async () => {
      await forget(...boughtPaths);
      toast.done(t`${name} is cancelled`);
      onClose();
    },
  });
  return (
    <FormDialog title={t`Cancel ${name}?`} size="sm" form={form} submit={<Trans>Cancel the subscription</Trans>} isDestructive onClose={onClose}>
      <p>{subscription.zone ? <Trans>{subscription.zone.name} goes back to the free plan at once.</Trans> : <Trans>What it includes ends at once.</Trans>}</p>
    </FormDialog>
  );
}

function useColumns(account: string, onAction: (action: Action) => void): Column<Subscription>[] {
  const { t, i18n } = useLingui();
  const entries = (subscription: Subscription): MenuEntry[] => [
    ...(subscription.zone
      ? [{ kind: "link" as const, label: t`Change plan`, href: `/${account}/${subscription.zone.id}/plan` }]
      : [{ kind: "action" as const, label: t`Change`, onChoose: () => onAction({ kind: "change", subscription }) }]),
    { kind: "action", label: t`Cancel the subscription`, isDangerous: true, onChoose: () => onAction({ kind: "cancel", subscription }) },
  ];
  return [
    {
      key: "plan",
      header: t`Subscription`,
      className: "max-w-80",
      cell: (one) => (
        <span className="block min-w-0">
          <span className="block font-medium">{one.rate_plan.public_name}</span>
          <span className="block truncate text-sm text-kumo-subtle">
            {one.zone ? <Link href={`/${account}/${one.zone.id}`}>{one.zone.name}</Link> : <Trans>This account</Trans>}
          </span>
        </span>
      ),
    },
    {
      key: "price",
      header: t`Price`,
      align: "end",
      cell: (one) => (
        <>
          <Money amount={one.price} currency={one.currency} /> {isFrequency(one.frequency) && <span className="text-sm text-kumo-subtle">{i18n._(frequencies[one.frequency])}</span>}
        </>
      ),
    },
    { key: "renews", header: t`Renews (UTC)`, from: "md", cell: (one) => (one.current_period_end ? <BillingDate at={one.current_period_end} /> : "–") },
    { key: "state", header: t`State`, from: "sm", cell: (one) => <StatusBadge tone={one.state === "Paid" ? "good" : "waiting"}>{states[one.state] ? i18n._(states[one.state]!) : one.state}</StatusBadge> },
    { key: "id", header: t`ID`, from: "lg", cell: (one) => <CopyId id={one.id} of={one.rate_plan.public_name} isShort /> },
    {
      key: "actions",
      header: t`Actions`,
      isHeaderHidden: true,
      align: "end",
      cell: (one) => (
        <Guarded area="subscription" account={account} {...(one.zone && { zone: one.zone.id })}>
          <Menu button={<IconButton icon={DotsThreeIcon} label={t`Actions for ${one.rate_plan.public_name}`} />} entries={entries(one)} />
        </Guarded>
      ),
    },
  ];
}

const csvColumns = [
  { name: "id", value: (one: Subscription) => one.id },
  { name: "rate_plan", value: (one: Subscription) => one.rate_plan.id },
  { name: "name", value: (one: Subscription) => one.rate_plan.public_name },
  { name: "zone", value: (one: Subscription) => one.zone?.name },
  { name: "price", value: (one: Subscription) => one.price },
  { name: "currency", value: (one: Subscription) => one.currency },
  { name: "frequency", value: (one: Subscription) => one.frequency },
  { name: "state", value: (one: Subscription) => one.state },
  { name: "current_period_end", value: (one: Subscription) => one.current_period_end },
];

export function SubscriptionsPage() {
  const { t } = useLingui();
  const { account } = useParams({ from: "/shell/$account/billing/subscriptions" });
  const [action, setAction] = useState<Action>();
  const search = useSearch({ from: "/shell/$account/billing/subscriptions" });
  const navigate = useNavigate({ from: "/$account/billing/subscriptions" });
  const { data, ...read } = useApi(listSubscriptions(account));
  const columns = useColumns(account, setAction);
  const close = () => setAction(undefined);
  const owned = data?.result.map((one) => one.rate_plan.id) ?? [];
  const add = (
    <Guarded area="subscription" account={account}>
      <Button variant="primary" icon={PlusIcon} onClick={() => setAction({ kind: "buy" })}>
        <Trans>Add a subscription</Trans>
      </Button>
    </Guarded>
  );
  return (
    <Page
      title={t`Subscriptions`}
      description={<Trans>What runs in this account: the plans of its websites, and add-ons.</Trans>}
      actions={
        <>
          <LinkButton href={`/${account}/billing`} icon={CreditCardIcon}>
            <Trans>Payment method</Trans>
          </LinkButton>
          <CsvButton name="subscriptions" columns={csvColumns} rows={() => data?.result ?? []} />
          {add}
        </>
      }
    >
      <Card isFlush>
        <PagedTable
          label={t`Subscriptions`}
          columns={columns}
          rows={pageOfRows(data?.result, pagingOf(search), read)}
          keyOf={(one) => one.id}
          change={(changed) => void navigate({ search: { ...search, ...changed } })}
          empty={
            <EmptyState icon={ReceiptIcon} title={<Trans>Nothing is subscribed yet</Trans>} action={add}>
            <Trans>Plans are chosen at a website; add-ons for the whole account are added here.</Trans>
          </EmptyState>
          }
        />
      </Card>
      {action?.kind === "buy" && <BuyDialog account={account} owned={owned} onClose={close} />}
      {action?.kind === "change" && <BuyDialog account={account} subscription={action.subscription} owned={owned} onClose={close} />}
      {action?.kind === "cancel" && <CancelDialog account={account} subscription={action.subscription} onClose={close} />}
    </Page>
  );
}
