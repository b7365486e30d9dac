import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { pageOfRows } from "@/api/paged";
import { forget, useApi } from "@/api/query";
import { useMayEdit } from "@/api/rights";
import { groupPaths, listUserGroups, removeUserGroup, type UserGroup } from "@/features/iam/calls";
import { GroupDialog } from "@/features/iam/group-dialog";
import { PeopleDialog } from "@/features/iam/people-dialog";
import { permissionsOf } from "@/features/iam/policies";
import { pagingOf } from "@/lib/paging";
import { Button, IconButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { CsvButton } from "@/ui/csv-button";
import { FormDialog } from "@/ui/dialog";
import { Guarded } from "@/ui/guarded";
import { DotsThreeIcon, PlusIcon, UsersIcon } from "@/ui/icons";
import { Menu, type MenuEntry } from "@/ui/menu";
import { Page } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { EmptyState } from "@/ui/states";
import type { Column } from "@/ui/table";
import { DateTime } from "@/ui/time";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

type Action = { kind: "add" } | { kind: "change" | "people" | "remove"; group: UserGroup };

const namesOf = (group: UserGroup) => permissionsOf(group).map((permission) => permission.name);

function RemoveDialog({ account, group, onClose }: { account: string; group: UserGroup; onClose: () => void }) {
  const { t } = useLingui();
  const form = useForm({
    initial: {},
    call: () => removeUserGroup(account, group.id),
    onDone: async () => {
      await forget(...groupPaths, "/accounts/{account_id}/members");
      toast.done(t`${group.name} is removed`);
      onClose();
    },
  });
  return (
    <FormDialog title={t`Remove ${group.name}?`} size="sm" form={form} submit={<Trans>Remove the group</Trans>} isDestructive onClose={onClose}>
      <p>
        <Trans>Its members stay in the account, with what their own roles allow.</Trans>
      </p>
    </FormDialog>
  );
}

function useColumns(account: string, onAction: (action: Action) => void): Column<UserGroup>[] {
  const { t } = useLingui();
  const mayEdit = useMayEdit(account)("member");
  const changes = (group: UserGroup): MenuEntry[] => [
    { kind: "action", label: t`Change`, onChoose: () => onAction({ kind: "change", group }) },
    { kind: "line" },
    { kind: "action", label: t`Remove`, isDangerous: true, onChoose: () => onAction({ kind: "remove", group }) },
  ];
  return [
    { key: "name", header: t`Group`, className: "max-w-72", cell: (group) => <span className="block truncate font-medium">{group.name}</span> },
    { key: "permissions", header: t`Allows`, from: "md", cell: (group) => <span className="block max-w-80">{namesOf(group).join(", ") || "–"}</span> },
    { key: "created", header: t`Created`, from: "lg", cell: (group) => <DateTime at={group.created_on} /> },
    { key: "id", header: t`ID`, from: "lg", cell: (group) => <CopyId id={group.id} of={group.name} isShort /> },
    {
      key: "actions",
      header: t`Actions`,
      isHeaderHidden: true,
      align: "end",
      cell: (group) => (
        <Menu
          button={<IconButton icon={DotsThreeIcon} label={t`Actions for ${group.name}`} />}
          entries={[
            { kind: "action", label: t`Members`, onChoose: () => onAction({ kind: "people", group }) },
            ...(mayEdit ? changes(group) : []),
          ]}
        />
      ),
    },
  ];
}

const csvColumns = [
  { name: "id", value: (group: UserGroup) => group.id },
  { name: "name", value: (group: UserGroup) => group.name },
  { name: "permissions", value: (group: UserGroup) => namesOf(group).join("; ") },
  { name: "created_on", value: (group: UserGroup) => group.created_on },
];

export function UserGroupsPage() {
  const { t } = useLingui();
  const { account } = useParams({ from: "/shell/$account/user-groups" });
  const search = useSearch({ from: "/shell/$account/user-groups" });
  const navigate = useNavigate({ from: "/$account/user-groups" });
  const [action, setAction] = useState<Action>();
  const { data, ...read } = useApi(listUserGroups(account));
  const columns = useColumns(account, setAction);
  const close = () => setAction(undefined);
  const add = (
    <Guarded area="member" account={account}>
      <Button variant="primary" icon={PlusIcon} onClick={() => setAction({ kind: "add" })}>
        <Trans>Add a user group</Trans>
      </Button>
    </Guarded>
  );
  return (
    <Page
      title={t`User Groups`}
      description={<Trans>Members who may do the same. What a group allows counts beside their own roles.</Trans>}
      actions={
        <>
          <CsvButton name="user-groups" columns={csvColumns} rows={() => data?.result ?? []} />
          {add}
        </>
      }
    >
      <Card isFlush>
        <PagedTable
          label={t`User Groups`}
          columns={columns}
          rows={pageOfRows(data?.result, pagingOf(search), read)}
          keyOf={(group) => group.id}
          change={(changed) => void navigate({ search: { ...search, ...changed } })}
          empty={
            <EmptyState icon={UsersIcon} title={<Trans>No user group yet</Trans>} action={add}>
              <Trans>Useful where several people do the same work.</Trans>
            </EmptyState>
          }
        />
      </Card>
      {action?.kind === "add" && <GroupDialog account={account} onClose={close} />}
      {action?.kind === "change" && <GroupDialog account={account} group={action.group} onClose={close} />}
      {action?.kind === "people" && <PeopleDialog account={account} group={action.group} onClose={close} />}
      {action?.kind === "remove" && <RemoveDialog account={account} group={action.group} onClose={close} />}
    </Page>
  );
}
