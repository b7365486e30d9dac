import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { pageOfRows } from "@/api/paged";
import { useApi } from "@/api/query";
import { listUnits, type Unit } from "@/features/tenants/calls";
import { RemoveUnitDialog, UnitDialog } from "@/features/tenants/unit-dialogs";
import { pagingOf } from "@/lib/paging";
import { StatusBadge } from "@/ui/badge";
import { Button, IconButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { CsvButton } from "@/ui/csv-button";
import { BuildingsIcon, DotsThreeIcon, PlusIcon } from "@/ui/icons";
import { Link } from "@/ui/link";
import { Menu } from "@/ui/menu";
import { Page } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { EmptyState } from "@/ui/states";
import type { Column } from "@/ui/table";
import { DateTime } from "@/ui/time";

type Action = { kind: "add" } | { kind: "rename" | "remove"; unit: Unit };

function Name({ unit }: { unit: Unit }) {
  return (
    <span className="flex items-center gap-2">
      <span className="truncate font-medium">{unit.name}</span>
      {unit.status === "suspended" && (
        <StatusBadge tone="bad">
          <Trans>Suspended</Trans>
        </StatusBadge>
      )}
    </span>
  );
}

function useColumns(tenant: string, onAction: (action: Action) => void): Column<Unit>[] {
  const { t, i18n } = useLingui();
  return [
    { key: "name", header: t`Unit`, className: "max-w-72", cell: (unit) => <Name unit={unit} /> },
    {
      key: "accounts",
      header: t`Accounts`,
      align: "end",
      cell: ({ id, name, account_count: count }) => (
        <Link href={`/tenants/${tenant}/accounts?unit=${id}`} aria-label={t`Accounts of ${name}: ${i18n.number(count)}`}>
          {i18n.number(count)}
        </Link>
      ),
    },
    { key: "admins", header: t`Its own admins`, from: "sm", align: "end", cell: (unit) => i18n.number(unit.admin_count) },
    { key: "created", header: t`Created`, from: "lg", cell: (unit) => <DateTime at={unit.created_at} /> },
    { key: "id", header: t`ID`, from: "md", cell: (unit) => <CopyId id={unit.id} of={unit.name} isShort /> },
    {
      key: "actions",
      header: t`Actions`,
      isHeaderHidden: true,
      align: "end",
      cell: (unit) => (
        <Menu
          button={<IconButton icon={DotsThreeIcon} label={t`Actions for ${unit.name}`} />}
          entries={[
            { kind: "action", label: t`Rename`, onChoose: () => onAction({ kind: "rename", unit }) },
            { kind: "line" },
            { kind: "action", label: t`Remove`, isDangerous: true, onChoose: () => onAction({ kind: "remove", unit }) },
          ]}
        />
      ),
    },
  ];
}

const csvColumns = [
  { name: "id", value: (unit: Unit) => unit.id },
  { name: "name", value: (unit: Unit) => unit.name },
  { name: "status", value: (unit: Unit) => unit.status },
  { name: "account_count", value: (unit: Unit) => unit.account_count },
  { name: "admin_count", value: (unit: Unit) => unit.admin_count },
  { name: "created_at", value: (unit: Unit) => unit.created_at },
];

export function UnitsPage() {
  const { t } = useLingui();
  const { tenant } = useParams({ from: "/shell/tenants/$tenant/units" });
  const search = useSearch({ from: "/shell/tenants/$tenant/units" });
  const navigate = useNavigate({ from: "/tenants/$tenant/units" });
  const [action, setAction] = useState<Action>();
  const { data, ...read } = useApi(listUnits(tenant));
  const columns = useColumns(tenant, setAction);
  const close = () => setAction(undefined);
  const add = (
    <Button variant="primary" icon={PlusIcon} onClick={() => setAction({ kind: "add" })}>
      <Trans>Add a unit</Trans>
    </Button>
  );
  return (
    <Page
      title={t`Units`}
      description={<Trans>Each account belongs to one unit. An admin may be confined to one.</Trans>}
      actions={
        !read.error && (
          <>
            <CsvButton name="units" columns={csvColumns} rows={() => data?.result ?? []} />
            {add}
          </>
        )
      }
    >
      <Card isFlush>
        <PagedTable
          label={t`Units`}
          columns={columns}
          rows={pageOfRows(data?.result, pagingOf(search), read)}
          keyOf={(unit) => unit.id}
          change={(changed) => void navigate({ search: { ...search, ...changed } })}
          empty={
            <EmptyState icon={BuildingsIcon} title={<Trans>No unit yet</Trans>} action={add}>
              <Trans>Accounts are made in a unit.</Trans>
            </EmptyState>
          }
        />
      </Card>
      {action?.kind === "add" && <UnitDialog tenant={tenant} onClose={close} />}
      {action?.kind === "rename" && <UnitDialog tenant={tenant} unit={action.unit} onClose={close} />}
      {action?.kind === "remove" && <RemoveUnitDialog tenant={tenant} unit={action.unit} onClose={close} />}
    </Page>
  );
}
