import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useSession } from "@/api/session";
import { enterSudo, signIn } from "@/features/sessions/calls";
import { FormDialog } from "@/ui/dialog";
import { PasswordField } from "@/ui/field";
import { useForm } from "@/ui/use-form";

interface PasswordDialogProps {
  // Before a delicate step, or since the session is over.
  question: "sudo" | "sign-in";
  // `needs`: what the new session still lacks.
  onDone: (needs: string[]) => void;
  onClose: () => void;
  otherWay?: ReactNode;
}

export function PasswordDialog({ question, onDone, onClose, otherWay }: PasswordDialogProps) {
  const { t } = useLingui();
  const { email } = useSession().user;
  const isSudo = question === "sudo";
  const form = useForm({
    initial: { password: "" },
    call: ({ password }) => (isSudo ? enterSudo(password) : signIn(email, password)) as ReturnType<typeof signIn>,
    onDone: ({ result }) => onDone(isSudo ? [] : result.needs),
  });
  return (
    <FormDialog
      size="sm"
      title={isSudo ? <Trans>Confirm that it is you</Trans> : <Trans>Sign in again</Trans>}
      description={
        isSudo ? (
          <Trans>This needs your password. You will not be asked again for 15 minutes.</Trans>
        ) : (
          <Trans>Your session is over. What you were doing is still here.</Trans>
        )
      }
      form={form}
      submit={isSudo ? <Trans>Confirm</Trans> : <Trans>Sign in</Trans>}
      hidesCall
      onClose={onClose}
    >
      <p className="text-kumo-subtle">
        <Trans>
          Signed in as <strong className="font-medium text-kumo-default">{email}</strong>
        </Trans>
      </p>
      <PasswordField {...form.bind("password")} label={t`Password`} autoComplete="current-password" autoFocus />
      {otherWay}
    </FormDialog>
  );
}
