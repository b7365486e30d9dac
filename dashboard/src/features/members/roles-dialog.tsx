import { Trans, useLingui } from "@lingui/react/macro";
import { forget, useApi } from "@/api/query";
import { changeRoles, getMember, listRoles, type Member } from "@/features/members/calls";
import { RolePicker } from "@/features/members/role-picker";
import { FormDialog } from "@/ui/dialog";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface MemberDialogProps {
  account: string;
  member: Member;
  onClose: () => void;
}

const rolesOf = ({ roles }: Pick<Member, "roles">) => ({ roles: roles.map((role) => role.id) });

export function RolesDialog({ account, member, onClose }: MemberDialogProps) {
  const { t } = useLingui();
  const offered = useApi(listRoles(account), { staleTime: 600_000 }).data?.result ?? [];
  const form = useForm({
    initial: rolesOf(member),
    edits: { call: getMember(account, member.id), valuesOf: rolesOf, names: new Map(offered.map(({ id, name }) => [id, name])) },
    call: ({ roles }) => changeRoles(account, member.id, roles),
    onDone: async () => {
      await forget("/accounts/{account_id}/members");
      toast.done(t`The roles of ${member.email} are changed`);
      onClose();
    },
  });
  return (
    <FormDialog title={t`Roles of ${member.email}`} size="lg" form={form} submit={<Trans>Save</Trans>} isReady={form.values.roles.length > 0} onClose={onClose}>
      <RolePicker account={account} {...form.bind("roles")} />
    </FormDialog>
  );
}
