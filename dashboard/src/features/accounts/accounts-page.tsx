import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import type * as v from "valibot";
import { usePagedRows } from "@/api/paged";
import { useSession } from "@/api/session";
import { AccountFilters } from "@/features/accounts/account-filters";
import { useAccountColumns } from "@/features/accounts/account-columns";
import { accountsFile, findAccounts } from "@/features/accounts/calls";
import type { AccountSearch } from "@/features/accounts/feature";
import { SelectedActions } from "@/features/accounts/selected-actions";
import { pagingOf, stepOf } from "@/lib/paging";
import { announce } from "@/ui/announcer";
import { LinkButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { CsvFileButton } from "@/ui/csv-button";
import { BuildingsIcon, EnvelopeSimpleIcon, PlusIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { SearchField } from "@/ui/search-field";
import { useSelection } from "@/ui/selection";
import { EmptyState } from "@/ui/states";

type Search = v.InferOutput<typeof AccountSearch>;

function NothingYet() {
  const isPartner = useSession().tenants.length > 0;
  if (!isPartner) {
    return (
      <EmptyState
        icon={EnvelopeSimpleIcon}
        title={<Trans>Waiting for an invitation</Trans>}
        action={
          <LinkButton href="/memberships">
            <Trans>Your invitations</Trans>
          </LinkButton>
        }
      >
        <Trans>You see the accounts here that somebody lets you into.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={BuildingsIcon} title={<Trans>No accounts yet</Trans>} action={<AddAccount />}>
      <Trans>An account holds the sites, people and subscriptions of one customer.</Trans>
    </EmptyState>
  );
}

function AddAccount() {
  return (
    <LinkButton href="/accounts/new" variant="primary" icon={PlusIcon}>
      <Trans>Add Account</Trans>
    </LinkButton>
  );
}

interface AccountListProps {
  title: string;
  search: Search;
  change: (changed: Search) => void;
  // Those of this tenant alone.
  tenant?: string;
}

function AccountList({ title, search, change, tenant }: AccountListProps) {
  const { t, i18n } = useLingui();
  const filter = { ...search, tenant };
  const isFiltered = Boolean(search.q || search.type || search.status || search.unit || search.plan);
  const isPartner = useSession().tenants.length > 0;
  const rows = usePagedRows((page, count) => findAccounts(filter, page, count), pagingOf(search));
  const columns = useAccountColumns(search.to);
  const selection = useSelection(rows, (row) => row.name);
  const { total } = rows;
  useEffect(() => {
    if (total !== undefined && isFiltered) announce(t`${i18n.number(total)} accounts found`);
  }, [total, isFiltered, t, i18n]);

  return (
    <Page
      title={title}
      actions={
        <>
          <CsvFileButton name="accounts" call={accountsFile(filter)} />
          {isPartner && <AddAccount />}
        </>
      }
    >
      <SearchField label={t`Search accounts`} placeholder={t`Search accounts...`} value={search.q ?? ""} onValue={(q) => change({ q })} />
      <AccountFilters search={search} change={change} />
      <Card isFlush>
        {isPartner && <SelectedActions selection={selection} />}
        <PagedTable
          label={title}
          selection={isPartner ? selection : undefined}
          columns={columns}
          rows={rows}
          keyOf={(row) => row.id}
          change={change}
          empty={<NothingYet />}
          filters={{
            isSet: isFiltered,
            text: search.q && <Trans>No account has “{search.q}” in its name, ID, description or among its members.</Trans>,
            clear: () => change({ q: "", type: "", status: "", unit: "", plan: "" }),
          }}
        />
      </Card>
    </Page>
  );
}

export function AccountsPage() {
  const { t } = useLingui();
  const search = useSearch({ from: "/shell/accounts" });
  const navigate = useNavigate({ from: "/accounts" });
  return <AccountList title={t`Accounts`} search={search} change={(changed) => void navigate({ search: { ...search, page: "", ...changed }, ...stepOf(changed) })} />;
}

export function ManagedAccountsPage() {
  const { t } = useLingui();
  const { tenant } = useParams({ from: "/shell/tenants/$tenant/accounts" });
  const search = useSearch({ from: "/shell/tenants/$tenant/accounts" });
  const navigate = useNavigate({ from: "/tenants/$tenant/accounts" });
  return (
    <AccountList
      title={t`Managed Accounts`}
      tenant={tenant}
      search={search}
      change={(changed) => void navigate({ search: { ...search, page: "", ...changed }, ...stepOf(changed) })}
    />
  );
}
