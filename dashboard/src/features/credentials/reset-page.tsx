import { Trans, useLingui } from "@lingui/react/macro";
import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useSite } from "@/api/session";
import { resetPassword } from "@/features/credentials/calls";
import { LinkButton } from "@/ui/button";
import { PasswordField } from "@/ui/field";
import { Form } from "@/ui/form";
import { Link } from "@/ui/link";
import { PublicCard } from "@/ui/public-card";
import { useForm } from "@/ui/use-form";

export function ResetPage() {
  const { t } = useLingui();
  const { token } = useSearch({ from: "/public/reset-password" });
  const length = useSite()?.password_min_length ?? 0;
  const [isDone, setIsDone] = useState(false);
  const form = useForm({
    initial: { password: "" },
    call: ({ password }) => resetPassword(token, password),
    onDone: () => setIsDone(true),
  });
  if (isDone) {
    return (
      <PublicCard title={t`Your password is changed`} description={<Trans>All sessions are over. Sign in with the new one.</Trans>}>
        <LinkButton href="/login" variant="primary">
          <Trans>Sign in</Trans>
        </LinkButton>
      </PublicCard>
    );
  }
  return (
    <PublicCard
      title={t`Choose a new password`}
      hasAutoFocus
      footer={
        <Link href="/forgot-password">
          <Trans>Ask for a new link</Trans>
        </Link>
      }
    >
      <Form form={form} submit={<Trans>Change the password</Trans>} hidesCall isWide>
        <PasswordField
          {...form.bind("password")}
          label={t`New password`}
          description={<Trans>At least {length} characters; a few words are easy to remember.</Trans>}
          autoComplete="new-password"
          autoFocus
        />
      </Form>
    </PublicCard>
  );
}
