import { Trans, useLingui } from "@lingui/react/macro";
import { forget } from "@/api/query";
import { type Member, removeMember } from "@/features/members/calls";
import { FormDialog } from "@/ui/dialog";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface RemoveDialogProps {
  account: string;
  member: Member;
  onClose: () => void;
}

export function RemoveDialog({ account, member, onClose }: RemoveDialogProps) {
  const { t } = useLingui();
  const isPending = member.status === "pending";
  const form = useForm({
    initial: {},
    call: () => removeMember(account, member.id),
    onDone: async () => {
      await forget("/accounts/{account_id}/members", "/accounts");
      toast.done(isPending ? t`The invitation of ${member.email} is withdrawn` : t`${member.email} is removed`);
      onClose();
    },
  });
  return (
    <FormDialog
      title={isPending ? t`Withdraw the invitation?` : t`Remove ${member.email}?`}
      size="sm"
      form={form}
      submit={isPending ? <Trans>Withdraw</Trans> : <Trans>Remove</Trans>}
      isDestructive
      onClose={onClose}
    >
      <p>
        {isPending ? (
          <Trans>The link in the mail to {member.email} stops working.</Trans>
        ) : (
          <Trans>{member.email} loses access to this account at once.</Trans>
        )}
      </p>
    </FormDialog>
  );
}
