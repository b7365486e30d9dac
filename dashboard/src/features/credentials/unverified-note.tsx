import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { send } from "@/api/send";
import { sendVerification } from "@/features/credentials/calls";
import { Button } from "@/ui/button";
import { toast } from "@/ui/toasts";

export function UnverifiedNote() {
  const { t } = useLingui();
  const sending = useMutation({
    mutationFn: () => send(sendVerification),
    onSuccess: ({ result }) => toast.done(t`A link is on its way to ${result.email}`),
    onError: (error) => toast.failed(t`The mail was not sent`, error),
  });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-b border-kumo-hairline bg-kumo-warning-tint px-5 py-3">
      <p>
        <Trans>The keys are shown once your e-mail address is verified.</Trans>
      </p>
      <Button size="sm" isBusy={sending.isPending} onClick={() => sending.mutate()}>
        <Trans>Send the link again</Trans>
      </Button>
    </div>
  );
}
