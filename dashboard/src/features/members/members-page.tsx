import { Trans, useLingui } from "@lingui/react/macro";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { pageOfRows } from "@/api/paged";
import { keyOf } from "@/api/query";
import { useMayEdit } from "@/api/rights";
import { send } from "@/api/send";
import { listMembers, type Member, resendInvitation } from "@/features/members/calls";
import { InviteDialog } from "@/features/members/invite-dialog";
import { PermissionsDialog } from "@/features/members/permissions-dialog";
import { Status, Who } from "@/features/members/member-cells";
import { RemoveDialog } from "@/features/members/remove-dialog";
import { RolesDialog } from "@/features/members/roles-dialog";
import { pagingOf, stepOf } from "@/lib/paging";
import { Button, IconButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { CsvButton } from "@/ui/csv-button";
import { FilterMenu } from "@/ui/filter-menu";
import { Guarded } from "@/ui/guarded";
import { DotsThreeIcon, PlusIcon, UsersIcon } from "@/ui/icons";
import { Menu, type MenuEntry } from "@/ui/menu";
import { Page } from "@/ui/page";
import { PagedTable } from "@/ui/paged-table";
import { EmptyState } from "@/ui/states";
import type { Column } from "@/ui/table";
import { toast } from "@/ui/toasts";

type Action = { kind: "permissions" | "roles" | "remove"; member: Member };

// All members, a page after the other.
function useMembers(account: string, status: Member["status"] | undefined) {
  const query = useInfiniteQuery({
    queryKey: keyOf(listMembers(account, 0, status)),
    queryFn: ({ pageParam, signal }) => send(listMembers(account, pageParam, status), { signal }),
    initialPageParam: 1,
    getNextPageParam: (last, all) => (all.length < (last.info.total_pages ?? 1) ? all.length + 1 : undefined),
  });
  if (query.hasNextPage && !query.isFetching && !query.error) void query.fetchNextPage();
  return { ...query, members: query.data?.pages.flatMap((page) => page.result) };
}

interface ActionsProps {
  account: string;
  member: Member;
  onAction: (action: Action) => void;
}

function Actions({ account, member, onAction }: ActionsProps) {
  const { t } = useLingui();
  const resending = useMutation({
    mutationFn: () => send(resendInvitation(account, member.id)),
    onSuccess: () => toast.done(t`The invitation is sent again to ${member.email}`),
    onError: (error) => toast.failed(t`The invitation was not sent`, error),
  });
  const isPending = member.status === "pending";
  const mayEdit = useMayEdit(account)("member");
  const changes: MenuEntry[] = [
    { kind: "action", label: t`Change roles`, onChoose: () => onAction({ kind: "roles", member }) },
    ...(isPending ? [{ kind: "action" as const, label: t`Send the invitation again`, onChoose: () => resending.mutate() }] : []),
    { kind: "line" },
    { kind: "action", label: isPending ? t`Withdraw the invitation` : t`Remove`, isDangerous: true, onChoose: () => onAction({ kind: "remove", member }) },
  ];
  return (
    <Menu
      button={<IconButton icon={DotsThreeIcon} label={t`Actions for ${member.email}`} />}
      entries={[{ kind: "action", label: t`What they may do`, onChoose: () => onAction({ kind: "permissions", member }) }, ...(mayEdit ? changes : [])]}
    />
  );
}

function useColumns(account: string, onAction: (action: Action) => void): Column<Member>[] {
  const { t } = useLingui();
  return [
    { key: "who", header: t`Member`, className: "max-w-80", cell: (member) => <Who member={member} /> },
    { key: "roles", header: t`Roles`, from: "md", cell: (member) => <span className="block max-w-72">{member.roles.map((role) => role.name).join(", ")}</span> },
    { key: "status", header: t`Status`, cell: (member) => <Status status={member.status} /> },
    { key: "id", header: t`ID`, from: "lg", cell: (member) => <CopyId id={member.id} of={member.email} isShort /> },
    { key: "actions", header: t`Actions`, isHeaderHidden: true, align: "end", cell: (member) => <Actions account={account} member={member} onAction={onAction} /> },
  ];
}

const csvColumns = [
  { name: "id", value: (member: Member) => member.id },
  { name: "email", value: (member: Member) => member.email },
  { name: "first_name", value: (member: Member) => member.user.first_name },
  { name: "last_name", value: (member: Member) => member.user.last_name },
  { name: "status", value: (member: Member) => member.status },
  { name: "roles", value: (member: Member) => member.roles.map((role) => role.name).join("; ") },
];

const isFound = ({ email, user }: Member, wanted: string) => `${email} ${user.first_name ?? ""} ${user.last_name ?? ""}`.toLowerCase().includes(wanted);

// The roles that somebody has, by name.
function rolesOf(members: Member[] | undefined): [string, string][] {
  const names = new Map(members?.flatMap((member) => member.roles.map((role) => [role.id, role.name] as const)));
  return [...names].sort(([, one], [, other]) => one.localeCompare(other));
}

export function MembersPage() {
  const { t } = useLingui();
  const { account } = useParams({ from: "/shell/$account/members" });
  const search = useSearch({ from: "/shell/$account/members" });
  const { status = "", q = "", role = "" } = search;
  const navigate = useNavigate({ from: "/$account/members" });
  const [isInviting, setIsInviting] = useState(false);
  const [action, setAction] = useState<Action>();
  const { members, ...read } = useMembers(account, status || undefined);
  const columns = useColumns(account, setAction);
  const wanted = q.trim().toLowerCase();
  const shown = members?.filter((member) => isFound(member, wanted) && (!role || member.roles.some((one) => one.id === role)));
  const change = (changed: typeof search) => void navigate({ search: { ...search, page: "", ...changed }, ...stepOf(changed) });
  const invite = (
    <Guarded area="member" account={account}>
      <Button variant="primary" icon={PlusIcon} onClick={() => setIsInviting(true)}>
        <Trans>Invite</Trans>
      </Button>
    </Guarded>
  );
  return (
    <Page
      title={t`Members`}
      description={<Trans>Who may open this account, and what they may do in it.</Trans>}
      actions={
        <>
          <CsvButton name="members" columns={csvColumns} rows={() => shown ?? []} />
          {invite}
        </>
      }
    >
      <div className="flex flex-wrap gap-2">
        <input
          type="search"
          value={q}
          onChange={(event) => change({ q: event.target.value })}
          placeholder={t`Search members`}
          aria-label={t`Search members`}
          className="h-8 min-w-0 flex-1 rounded-lg bg-kumo-control px-3 text-base ring ring-kumo-line placeholder:text-kumo-placeholder sm:max-w-72"
        />
        <FilterMenu
          label={t`Status`}
          value={status}
          onValue={(chosen) => change({ status: chosen })}
          choices={[
            ["", t`All`],
            ["accepted", t`Active`],
            ["pending", t`Invited`],
            ["rejected", t`Declined`],
          ]}
        />
        <FilterMenu label={t`Role`} value={role} onValue={(chosen) => change({ role: chosen })} choices={[["", t`All`], ...rolesOf(members)]} />
      </div>
      <Card isFlush>
        <PagedTable
          label={t`Members`}
          columns={columns}
          rows={pageOfRows(shown, pagingOf(search), read)}
          keyOf={(member) => member.id}
          change={change}
          empty={
            <EmptyState icon={UsersIcon} title={<Trans>Nobody yet</Trans>} action={invite}>
            <Trans>Invite the people who are to work in this account. Admins of the tenant reach it anyway.</Trans>
          </EmptyState>
          }
          filters={{ isSet: Boolean(q || status || role), clear: () => change({ q: "", status: "", role: "" }) }}
        />
      </Card>
      {isInviting && <InviteDialog account={account} onClose={() => setIsInviting(false)} />}
      {action?.kind === "permissions" && <PermissionsDialog account={account} member={action.member} onClose={() => setAction(undefined)} />}
      {action?.kind === "roles" && <RolesDialog account={account} member={action.member} onClose={() => setAction(undefined)} />}
      {action?.kind === "remove" && <RemoveDialog account={account} member={action.member} onClose={() => setAction(undefined)} />}
    </Page>
  );
}
