import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { usePagedRows } from "@/api/paged";
import { forget } from "@/api/query";
import { send } from "@/api/send";
import { type Invitation, listInvitations, resendInvitation, withdrawInvitation } from "@/features/tenants/calls";
import { pagingOf, stepOf } from "@/lib/paging";
import { StatusBadge } from "@/ui/badge";
import { BulkDialog } from "@/ui/bulk-dialog";
import { Button, IconButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { CsvButton } from "@/ui/csv-button";
import { FilterMenu } from "@/ui/filter-menu";
import { DotsThreeIcon, EnvelopeSimpleIcon } from "@/ui/icons";
import { Link } from "@/ui/link";
import { Menu } from "@/ui/menu";
import { Page } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { SearchField } from "@/ui/search-field";
import { type Selection, SelectionBar, useSelection } from "@/ui/selection";
import { EmptyState } from "@/ui/states";
import type { Column } from "@/ui/table";
import { DateTime } from "@/ui/time";
import { toast } from "@/ui/toasts";

const path = "/tenants/{tenant_id}/invitations";

function Actions({ invitation }: { invitation: Invitation }) {
  const { t } = useLingui();
  const { email } = invitation;
  const resending = useMutation({
    mutationFn: () => send(resendInvitation(invitation.id)),
    onSuccess: async () => {
      await forget(path);
      toast.done(t`The invitation is sent again to ${email}`);
    },
    onError: (error) => toast.failed(t`The invitation was not sent`, error),
  });
  const withdrawing = useMutation({
    mutationFn: () => send(withdrawInvitation(invitation.id)),
    onSuccess: async () => {
      await forget(path, "/accounts");
      toast.done(t`The invitation of ${email} is withdrawn`);
    },
    onError: (error) => toast.failed(t`The invitation could not be withdrawn`, error),
  });
  return (
    <Menu
      button={<IconButton icon={DotsThreeIcon} label={t`Actions for ${email}`} />}
      entries={[
        { kind: "action", label: t`Send it again`, onChoose: () => resending.mutate() },
        { kind: "line" },
        { kind: "action", label: t`Withdraw`, isDangerous: true, onChoose: () => withdrawing.mutate() },
      ]}
    />
  );
}

function SelectedActions({ selection }: { selection: Selection<Invitation> }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<"resend" | "withdraw">();
  const shared = { selection, onChanged: () => forget(path, "/accounts"), onClose: () => setOpen(undefined) };
  return (
    <>
      <SelectionBar selection={selection}>
        <Button onClick={() => setOpen("resend")}>
          <Trans>Send again</Trans>
        </Button>
        <Button variant="secondary-destructive" onClick={() => setOpen("withdraw")}>
          <Trans>Withdraw</Trans>
        </Button>
      </SelectionBar>
      {open === "resend" && (
        <BulkDialog
          {...shared}
          title={t`Send the invitations again?`}
          description={t`Each gets a new link; links that were sent before no longer work.`}
          callOf={(row) => resendInvitation(row.id)}
          submit={<Trans>Send again</Trans>}
          done={t`The invitations are sent again`}
        />
      )}
      {open === "withdraw" && (
        <BulkDialog
          {...shared}
          title={t`Withdraw the invitations?`}
          description={t`Their links no longer work.`}
          callOf={(row) => withdrawInvitation(row.id)}
          submit={<Trans>Withdraw</Trans>}
          isDestructive
          done={t`The invitations are withdrawn`}
        />
      )}
    </>
  );
}

function useColumns(): Column<Invitation>[] {
  const { t } = useLingui();
  return [
    { key: "email", header: t`Invited`, className: "max-w-72", cell: (row) => <span className="block truncate font-medium">{row.email}</span> },
    { key: "account", header: t`Account`, cell: (row) => <Link href={`/${row.account.id}/members`}>{row.account.name}</Link> },
    { key: "by", header: t`By`, from: "lg", cell: (row) => row.invited_by },
    {
      key: "status",
      header: t`Status`,
      from: "sm",
      cell: (row) => (row.status === "pending" ? <StatusBadge tone="waiting">{t`Pending`}</StatusBadge> : <StatusBadge tone="bad">{t`Expired`}</StatusBadge>),
    },
    { key: "expires", header: t`Expires`, from: "md", cell: (row) => <DateTime at={row.expires_on} /> },
    { key: "actions", header: t`Actions`, isHeaderHidden: true, align: "end", cell: (row) => <Actions invitation={row} /> },
  ];
}

const csvColumns = [
  { name: "id", value: (row: Invitation) => row.id },
  { name: "email", value: (row: Invitation) => row.email },
  { name: "account_id", value: (row: Invitation) => row.account.id },
  { name: "account", value: (row: Invitation) => row.account.name },
  { name: "invited_by", value: (row: Invitation) => row.invited_by },
  { name: "invited_on", value: (row: Invitation) => row.invited_on },
  { name: "expires_on", value: (row: Invitation) => row.expires_on },
  { name: "status", value: (row: Invitation) => row.status },
];

export function InvitationsPage() {
  const { t } = useLingui();
  const { tenant } = useParams({ from: "/shell/tenants/$tenant/invitations" });
  const search = useSearch({ from: "/shell/tenants/$tenant/invitations" });
  const navigate = useNavigate({ from: "/tenants/$tenant/invitations" });
  const change = (changed: typeof search) => void navigate({ search: { ...search, page: "", ...changed }, ...stepOf(changed) });
  const rows = usePagedRows((page, count) => listInvitations(tenant, search, page, count), pagingOf(search));
  const columns = useColumns();
  const selection = useSelection(rows, (row) => `${row.email} (${row.account.name})`);
  return (
    <Page
      title={t`Invitations`}
      description={<Trans>What nobody has answered yet, in all accounts.</Trans>}
      actions={<CsvButton name="invitations" columns={csvColumns} rows={rows.readAll} />}
    >
      <SearchField label={t`Search invitations`} value={search.q ?? ""} onValue={(q) => change({ q })} />
      <div>
        <FilterMenu
          label={t`Status`}
          value={search.status ?? ""}
          onValue={(status) => change({ status })}
          choices={[
            ["", t`All`],
            ["pending", t`Pending`],
            ["expired", t`Expired`],
          ]}
        />
      </div>
      <Card isFlush>
        <SelectedActions selection={selection} />
        <PagedTable
          label={t`Invitations`}
          selection={selection}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          change={change}
          empty={
            <EmptyState icon={EnvelopeSimpleIcon} title={<Trans>Nothing is open</Trans>}>
            <Trans>All invitations are answered.</Trans>
          </EmptyState>
          }
          filters={{ isSet: Boolean(search.q || search.status), clear: () => change({ q: "", status: "" }) }}
        />
      </Card>
    </Page>
  );
}
