import { Trans, useLingui } from "@lingui/react/macro";
import { enterSudoByFactor, present, startPresenting } from "@/features/second-factors/calls";
import { KeyButton } from "@/features/second-factors/key-button";
import { FormDialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { useForm } from "@/ui/use-form";

interface FactorDialogProps {
  // Instead of the password before a delicate step, or after it in a new session.
  question: "sudo" | "sign-in";
  hasKeys: boolean;
  onDone: () => void;
  onClose: () => void;
}

const isAppCode = (text: string) => /^\d{6}$/.test(text.trim());

export function FactorDialog({ question, hasKeys, onDone, onClose }: FactorDialogProps) {
  const { t } = useLingui();
  const answer = (question === "sudo" ? enterSudoByFactor : present) as typeof present;
  const form = useForm({
    initial: { code: "" },
    call: ({ code }) => answer(isAppCode(code) ? { code: code.trim() } : { backup_code: code.trim() }),
    onDone,
  });
  const pointer = isAppCode(form.values.code) ? "/code" : "/backup_code";
  return (
    <FormDialog
      size="sm"
      title={question === "sudo" ? <Trans>Confirm that it is you</Trans> : <Trans>Second factor</Trans>}
      description={<Trans>Type the code that your app shows, or one of your backup codes.</Trans>}
      form={form}
      submit={question === "sudo" ? <Trans>Confirm</Trans> : <Trans>Sign in</Trans>}
      hidesCall
      onClose={onClose}
    >
      <TextField {...form.bind("code", pointer)} label={t`Code`} autoComplete="one-time-code" autoFocus />
      {hasKeys && (
        <KeyButton start={startPresenting} answer={answer} onDone={onDone} failure={t`The key was not accepted`}>
          <Trans>Use a security key or passkey</Trans>
        </KeyButton>
      )}
    </FormDialog>
  );
}
