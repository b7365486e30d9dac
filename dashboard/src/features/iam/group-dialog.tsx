import { Trans, useLingui } from "@lingui/react/macro";
import type { Call } from "@/api/call";
import { forget, useApi } from "@/api/query";
import { addUserGroup, changeUserGroup, getUserGroup, groupPaths, listPermissionGroups, renameUserGroup, type UserGroup } from "@/features/iam/calls";
import { isPlain, permissionsOf } from "@/features/iam/policies";
import { serverText } from "@/lib/server-texts";
import { CheckList } from "@/ui/check-list";
import { FormDialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { ErrorState, Skeleton } from "@/ui/states";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface GroupDialogProps {
  account: string;
  // Changed, instead of a new one added.
  group?: UserGroup | undefined;
  onClose: () => void;
}

const ofAccounts = "com.cloudflare.api.account";

const valuesOf = (group: UserGroup | undefined) => ({
  name: group?.name ?? "",
  permissions: group ? permissionsOf(group).map(({ id }) => id) : [],
});

export function GroupDialog({ account, group, onClose }: GroupDialogProps) {
  const { t } = useLingui();
  const offered = useApi(listPermissionGroups(account), { staleTime: 600_000 });
  const hasPicker = !group || isPlain(group, account);
  const form = useForm({
    initial: valuesOf(group),
    ...(group && { edits: { call: getUserGroup(account, group.id), valuesOf, names: new Map(offered.data?.result.map(({ id, name }) => [id, name])) } }),
    call: ({ name, permissions }): Call<UserGroup> => {
      if (!group) return addUserGroup(account, name, permissions);
      return hasPicker ? changeUserGroup(account, group.id, name, permissions) : renameUserGroup(account, group.id, name);
    },
    onDone: async ({ result }) => {
      await forget(...groupPaths, "/accounts/{account_id}/members");
      toast.done(group ? t`${result.name} is changed` : t`${result.name} is added`);
      onClose();
    },
  });
  const items = offered.data?.result.filter(({ meta }) => meta?.scopes === ofAccounts).map(({ id, name, meta }) => ({ id, name, description: serverText(meta?.description ?? "") }));
  return (
    <FormDialog
      title={group ? t`Change ${group.name}` : t`Add a user group`}
      size="lg"
      form={form}
      submit={group ? <Trans>Save</Trans> : <Trans>Add the group</Trans>}
      isReady={form.values.name !== "" && (!hasPicker || form.values.permissions.length > 0)}
      onClose={onClose}
    >
      <TextField {...form.bind("name")} label={t`Name`} autoComplete="off" autoFocus />
      {!hasPicker ? (
        <p className="text-kumo-subtle">
          <Trans>The policies of this group go further than this page: they were made by the API, and stay as they are.</Trans>
        </p>
      ) : offered.error ? (
        <ErrorState error={offered.error} onRetry={() => void offered.refetch()} />
      ) : items ? (
        <CheckList {...form.bind("permissions", "/policies")} legend={t`Its members may, in this account`} searchLabel={t`Search permissions`} items={items} />
      ) : (
        <Skeleton />
      )}
    </FormDialog>
  );
}
