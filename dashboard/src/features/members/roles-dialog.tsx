import { Trans, useLingui } from "@lingui/react/macro";
import { forget } from "@/api/query";
import { changeRoles, type Member } from "@/features/members/calls";
import { RolePicker } from "@/features/members/role-picker";
import { FormDialog } from "@/ui/dialog";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface MemberDialogProps {
  account: string;
  member: Member;
  onClose: () => void;
}

export function RolesDialog({ account, member, onClose }: MemberDialogProps) {
  const { t } = useLingui();
  const form = useForm({
    initial: { roles: member.roles.map((role) => role.id) },
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
