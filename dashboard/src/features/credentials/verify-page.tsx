import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { asProblem } from "@/api/problem";
import { forget } from "@/api/query";
import { send } from "@/api/send";
import { confirmEmail, verifyEmail } from "@/features/credentials/calls";
import { Button, LinkButton } from "@/ui/button";
import { PublicCard } from "@/ui/public-card";

interface LinkPageProps {
  title: string;
  button: ReactNode;
  open: () => Promise<unknown>;
  done: { title: string; text: ReactNode };
}

// A link of a mail is opened by a button: programs that look at mails follow links by themselves.
function LinkPage({ title, button, open, done }: LinkPageProps) {
  const opening = useMutation({ mutationFn: open, onSuccess: () => forget("/session") });
  const problem = opening.error ? asProblem(opening.error) : undefined;
  if (opening.isSuccess) {
    return (
      <PublicCard title={done.title} description={done.text}>
        <LinkButton href="/accounts" variant="primary">
          <Trans>Continue</Trans>
        </LinkButton>
      </PublicCard>
    );
  }
  return (
    <PublicCard title={title}>
      {problem && (
        <div role="alert" className="mb-5 rounded-lg border-s-4 border-kumo-danger bg-kumo-danger-tint px-4 py-3">
          <p className="font-medium">{problem.message}</p>
          {problem.remedy && <p className="text-sm">{problem.remedy}</p>}
        </div>
      )}
      <Button variant="primary" isBusy={opening.isPending} onClick={() => opening.mutate()}>
        {button}
      </Button>
    </PublicCard>
  );
}

export function VerifyPage() {
  const { t } = useLingui();
  const { token } = useSearch({ from: "/public/verify-email" });
  return (
    <LinkPage
      title={t`Verify your e-mail address`}
      button={<Trans>Verify</Trans>}
      open={() => send(verifyEmail(token))}
      done={{ title: t`Your e-mail address is verified`, text: <Trans>Everything is open to you now.</Trans> }}
    />
  );
}

export function ConfirmPage() {
  const { t } = useLingui();
  const { token } = useSearch({ from: "/public/confirm-email" });
  return (
    <LinkPage
      title={t`Confirm your new e-mail address`}
      button={<Trans>Confirm</Trans>}
      open={() => send(confirmEmail(token))}
      done={{ title: t`Confirmed`, text: <Trans>The address changes once both links are opened: the one to the old address and the one to the new.</Trans> }}
    />
  );
}
