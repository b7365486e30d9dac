import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import type { AccountSummary } from "@/features/accounts/calls";
import { leadsToAccount } from "@/features/accounts/destination";
import { StatusBadge } from "@/ui/badge";
import { CopyId } from "@/ui/copy";
import { Link } from "@/ui/link";
import type { Column } from "@/ui/table";
import { DateTime } from "@/ui/time";

function Name({ account, href }: { account: AccountSummary; href: string }) {
  return (
    <span className="block min-w-0">
      <Link href={href} className="font-medium text-kumo-strong underline-offset-2 hover:underline">
        {account.name}
      </Link>
      {account.description && <span className="block truncate text-sm text-kumo-subtle">{account.description}</span>}
    </span>
  );
}

// What the person may not read has no count.
function Count({ of }: { of: number | null | undefined }) {
  const { i18n } = useLingui();
  return <span className="tabular-nums">{of == null ? "–" : i18n.number(of)}</span>;
}

// Nobody is in yet while all that were invited have still to answer.
function Status({ account: { status, member_count, pending_invitation_count } }: { account: AccountSummary }) {
  const isWaiting = status === "pending" && member_count === 0;
  const invited = <Plural value={pending_invitation_count ?? 0} one="# invited" other="# invited" />;
  if (isWaiting) return <StatusBadge tone="waiting">{invited}</StatusBadge>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <StatusBadge tone="good">
        <Trans>Active</Trans>
      </StatusBadge>
      {!!pending_invitation_count && <span className="text-sm text-kumo-subtle">{invited}</span>}
    </span>
  );
}

// `to`: where an account leads, other than its home.
export function useAccountColumns(to: string | undefined): Column<AccountSummary>[] {
  const { t } = useLingui();
  return useMemo(() => {
    const hrefOf = (id: string) => (leadsToAccount(to) ? to.replace(":account", id) : `/${id}/home`);
    return [
      { key: "name", header: t`Name`, className: "max-w-80", cell: (row) => <Name account={row} href={hrefOf(row.id)} /> },
      { key: "id", header: t`ID`, from: "sm", cell: (row) => <CopyId id={row.id} of={row.name} isShort /> },
      { key: "type", header: t`Type`, from: "lg", cell: (row) => (row.type === "enterprise" ? <Trans>Enterprise</Trans> : <Trans>Standard</Trans>) },
      { key: "zones", header: t`Websites`, from: "md", align: "end", cell: (row) => <Count of={row.zone_count} /> },
      { key: "members", header: t`Members`, from: "lg", align: "end", cell: (row) => <Count of={row.member_count} /> },
      { key: "status", header: t`Status`, cell: (row) => <Status account={row} /> },
      { key: "created", header: t`Created`, from: "lg", cell: (row) => <DateTime at={row.created_on} /> },
    ];
  }, [t, to]);
}
