import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { forgetPassword } from "@/features/credentials/calls";
import { TextField } from "@/ui/field";
import { Form } from "@/ui/form";
import { Link } from "@/ui/link";
import { PublicCard } from "@/ui/public-card";
import { useForm } from "@/ui/use-form";

export function ForgottenPage() {
  const { t } = useLingui();
  const [sentTo, setSentTo] = useState("");
  const form = useForm({
    initial: { email: "" },
    call: ({ email }) => forgetPassword(email),
    onDone: (_, { email }) => setSentTo(email),
  });
  const back = (
    <Link href="/login">
      <Trans>Back to sign-in</Trans>
    </Link>
  );
  if (sentTo) {
    return (
      <PublicCard title={t`Look into your mailbox`} footer={back}>
        <p>
          <Trans>
            If <strong className="font-medium">{sentTo}</strong> belongs to a user, a link is on its way there. It works once, within an hour.
          </Trans>
        </p>
      </PublicCard>
    );
  }
  return (
    <PublicCard
      title={t`Forgotten password`}
      description={<Trans>We send you a link with which you choose a new one.</Trans>}
      hasAutoFocus
      footer={back}
    >
      <Form form={form} submit={<Trans>Send the link</Trans>} hidesCall isWide>
        <TextField {...form.bind("email")} label={t`E-mail address`} type="email" autoComplete="username" autoFocus />
      </Form>
    </PublicCard>
  );
}
