import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { pageOfRows } from "@/api/paged";
import { useApi } from "@/api/query";
import { AdminDialog, RemoveAdminDialog } from "@/features/tenants/admin-dialogs";
import { type Admin, listAdmins } from "@/features/tenants/calls";
import { pagingOf } from "@/lib/paging";
import { StatusBadge } from "@/ui/badge";
import { Button, IconButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { CsvButton } from "@/ui/csv-button";
import { PlusIcon, ShieldCheckIcon, TrashIcon, UsersIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { EmptyState } from "@/ui/states";
import type { Column } from "@/ui/table";
import { DateTime } from "@/ui/time";

function Place({ admin: { unit } }: { admin: Admin }) {
  return unit ? <Trans>The unit {unit.name}</Trans> : <Trans>The whole tenant</Trans>;
}

function Who({ admin }: { admin: Admin }) {
  const { name, email, status } = admin;
  return (
    <span className="block min-w-0">
      <span className="flex items-center gap-2 font-medium">
        <span className="truncate">{name || email}</span>
        {status === "pending" && (
          <StatusBadge tone="waiting">
            <Trans>Invited</Trans>
          </StatusBadge>
        )}
      </span>
      {name && <span className="block truncate text-sm text-kumo-subtle">{email}</span>}
      <span className="block truncate text-sm text-kumo-subtle sm:hidden">
        <Place admin={admin} />
      </span>
    </span>
  );
}

function SecondFactor({ admin }: { admin: Admin }) {
  if (!admin.has_two_factor) return <Trans>None</Trans>;
  return (
    <span className="inline-flex items-center gap-1.5">
      <ShieldCheckIcon aria-hidden className="size-4 shrink-0 text-kumo-success" />
      <Trans>On</Trans>
    </span>
  );
}

function useColumns(onRemove: (admin: Admin) => void): Column<Admin>[] {
  const { t } = useLingui();
  return [
    { key: "who", header: t`Admin`, className: "max-w-72", cell: (admin) => <Who admin={admin} /> },
    { key: "unit", header: t`Administers`, from: "sm", cell: (admin) => <Place admin={admin} /> },
    { key: "factor", header: t`Second factor`, from: "md", cell: (admin) => <SecondFactor admin={admin} /> },
    { key: "created", header: t`Since`, from: "lg", cell: (admin) => <DateTime at={admin.created_at} /> },
    { key: "id", header: t`ID`, from: "md", cell: (admin) => <CopyId id={admin.id} of={admin.email} isShort /> },
    {
      key: "remove",
      header: t`Remove`,
      isHeaderHidden: true,
      align: "end",
      cell: (admin) => <IconButton icon={TrashIcon} label={t`Remove ${admin.email}`} onClick={() => onRemove(admin)} />,
    },
  ];
}

const csvColumns = [
  { name: "id", value: (admin: Admin) => admin.id },
  { name: "user_id", value: (admin: Admin) => admin.user_id },
  { name: "email", value: (admin: Admin) => admin.email },
  { name: "name", value: (admin: Admin) => admin.name },
  { name: "unit_id", value: (admin: Admin) => admin.unit?.id },
  { name: "unit", value: (admin: Admin) => admin.unit?.name },
  { name: "status", value: (admin: Admin) => admin.status },
  { name: "has_two_factor", value: (admin: Admin) => String(admin.has_two_factor) },
  { name: "created_at", value: (admin: Admin) => admin.created_at },
];

export function AdminsPage() {
  const { t } = useLingui();
  const { tenant } = useParams({ from: "/shell/tenants/$tenant/admins" });
  const search = useSearch({ from: "/shell/tenants/$tenant/admins" });
  const navigate = useNavigate({ from: "/tenants/$tenant/admins" });
  const [isAdding, setIsAdding] = useState(false);
  const [removed, setRemoved] = useState<Admin>();
  const { data, ...read } = useApi(listAdmins(tenant));
  const columns = useColumns(setRemoved);
  const add = (
    <Button variant="primary" icon={PlusIcon} onClick={() => setIsAdding(true)}>
      <Trans>Add an admin</Trans>
    </Button>
  );
  return (
    <Page
      title={t`Admins`}
      description={<Trans>Who administers this tenant, or one unit of it, and is Super Administrator of every account there.</Trans>}
      actions={
        !read.error && (
          <>
            <CsvButton name="admins" columns={csvColumns} rows={() => data?.result ?? []} />
            {add}
          </>
        )
      }
    >
      <Card isFlush>
        <PagedTable
          label={t`Admins`}
          columns={columns}
          rows={pageOfRows(data?.result, pagingOf(search), read)}
          keyOf={(admin) => admin.id}
          change={(changed) => void navigate({ search: { ...search, ...changed } })}
          empty={
            <EmptyState icon={UsersIcon} title={<Trans>Nobody yet</Trans>} action={add}>
              <Trans>A token of the tenant can look after it too.</Trans>
            </EmptyState>
          }
        />
      </Card>
      {isAdding && <AdminDialog tenant={tenant} onClose={() => setIsAdding(false)} />}
      {removed && <RemoveAdminDialog tenant={tenant} admin={removed} onClose={() => setRemoved(undefined)} />}
    </Page>
  );
}
