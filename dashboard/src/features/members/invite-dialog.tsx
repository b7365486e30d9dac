import { Trans, useLingui } from "@lingui/react/macro";
import { forget } from "@/api/query";
import { inviteMember } from "@/features/members/calls";
import { RolePicker } from "@/features/members/role-picker";
import { administrator } from "@/lib/roles";
import { FormDialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

export function InviteDialog({ account, onClose }: { account: string; onClose: () => void }) {
  const { t } = useLingui();
  const form = useForm({
    initial: { email: "", roles: [administrator] },
    call: ({ email, roles }) => inviteMember(account, email, roles),
    onDone: async ({ result }) => {
      await forget("/accounts/{account_id}/members", "/accounts");
      toast.done(result.status === "pending" ? t`An invitation is on its way to ${result.email}` : t`${result.email} is a member now`);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t`Invite a member`}
      description={<Trans>They get a mail with a link, which is good for a while.</Trans>}
      size="lg"
      form={form}
      submit={<Trans>Invite</Trans>}
      isReady={form.values.roles.length > 0}
      onClose={onClose}
    >
      <TextField {...form.bind("email")} label={t`E-mail address`} type="email" autoComplete="off" autoFocus />
      <RolePicker account={account} {...form.bind("roles")} />
    </FormDialog>
  );
}
