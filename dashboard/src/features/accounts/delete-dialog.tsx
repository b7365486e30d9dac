import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useRouter } from "@tanstack/react-router";
import type { ResultOf } from "@/api/call";
import { forget } from "@/api/query";
import { deleteAccount, type deletionOf } from "@/features/accounts/calls";
import { ConfirmByTyping } from "@/ui/confirm-by-typing";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

type Preview = ResultOf<ReturnType<typeof deletionOf>>;

// What goes, each with how many there are; nothing of nothing.
function Consequences({ counts }: { counts: Preview["counts"] }) {
  const { zones, members, pending_invitations, subscriptions, payment_methods } = counts;
  return (
    <>
      {zones > 0 && (
        <li>
          <Plural value={zones} one="# website is deleted and no longer answers." other="# websites are deleted and no longer answer." />
        </li>
      )}
      {members > 0 && (
        <li>
          <Plural value={members} one="# member loses access." other="# members lose access." />
        </li>
      )}
      {pending_invitations > 0 && (
        <li>
          <Plural value={pending_invitations} one="# invitation is withdrawn." other="# invitations are withdrawn." />
        </li>
      )}
      {subscriptions > 0 && (
        <li>
          <Plural value={subscriptions} one="# subscription ends." other="# subscriptions end." />
        </li>
      )}
      {payment_methods > 0 && (
        <li>
          <Plural value={payment_methods} one="# payment method is forgotten." other="# payment methods are forgotten." />
        </li>
      )}
      <li>
        <Trans>The audit log stays. Nothing else can be restored.</Trans>
      </li>
    </>
  );
}

interface DeleteDialogProps {
  preview: Preview;
  onClose: () => void;
}

export function DeleteDialog({ preview, onClose }: DeleteDialogProps) {
  const { t } = useLingui();
  const router = useRouter();
  const form = useForm({
    initial: {},
    call: () => deleteAccount(preview.id),
    onDone: async () => {
      toast.done(t`${preview.name} is deleted`);
      await router.navigate({ to: "/accounts" });
      await forget("/accounts");
    },
  });
  return (
    <ConfirmByTyping title={t`Delete ${preview.name}?`} name={preview.name} form={form} submit={<Trans>Delete for good</Trans>} onClose={onClose}>
      <div>
        <p className="font-medium">
          <Trans>This cannot be undone:</Trans>
        </p>
        <ul className="mt-2 flex list-disc flex-col gap-1 ps-5">
          <Consequences counts={preview.counts} />
        </ul>
      </div>
    </ConfirmByTyping>
  );
}
