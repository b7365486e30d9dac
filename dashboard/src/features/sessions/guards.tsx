import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { guards } from "@/api/guards";
import { forget } from "@/api/query";
import { useSession } from "@/api/session";
import { enterSudo, signIn } from "@/features/sessions/calls";
import { FormDialog } from "@/ui/dialog";
import { PasswordField } from "@/ui/field";
import { useForm } from "@/ui/use-form";

type Question = "sudo" | "sign-in";

interface Asked {
  question: Question;
  answer: (isHelped: boolean) => void;
}

interface PasswordDialogProps {
  question: Question;
  onDone: (isHelped: boolean) => void;
}

function PasswordDialog({ question, onDone }: PasswordDialogProps) {
  const { t } = useLingui();
  const { email } = useSession().user;
  const isSudo = question === "sudo";
  const form = useForm({
    initial: { password: "" },
    call: ({ password }) => (isSudo ? enterSudo(password) : signIn(email, password)) as ReturnType<typeof enterSudo>,
    onDone: () => {
      onDone(true);
      void forget("/session");
    },
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
      onClose={() => onDone(false)}
    >
      <p className="text-kumo-subtle">
        <Trans>
          Signed in as <strong className="font-medium text-kumo-default">{email}</strong>
        </Trans>
      </p>
      <PasswordField {...form.bind("password")} label={t`Password`} autoComplete="current-password" autoFocus />
    </FormDialog>
  );
}

// Where `send` needs the person: the password again (sudo), or a new session. Calls that wait at the
// same time share one question.
export function Guards() {
  const [asked, setAsked] = useState<Asked>();
  useEffect(() => {
    const waiting = new Map<Question, Promise<boolean>>();
    const ask = (question: Question) => () => {
      const before = waiting.get(question);
      if (before) return before;
      const answer = new Promise<boolean>((resolve) => setAsked({ question, answer: resolve })).finally(() => waiting.delete(question));
      waiting.set(question, answer);
      return answer;
    };
    const unconnected = { ...guards };
    Object.assign(guards, { askForPassword: ask("sudo"), signInAgain: ask("sign-in") });
    return () => void Object.assign(guards, unconnected);
  }, []);
  if (!asked) return null;
  return (
    <PasswordDialog
      question={asked.question}
      onDone={(isHelped) => {
        setAsked(undefined);
        asked.answer(isHelped);
      }}
    />
  );
}
