import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useSite } from "@/api/session";
import { signIn } from "@/features/sessions/calls";
import { PasswordField, TextField } from "@/ui/field";
import { Form } from "@/ui/form";
import { Link } from "@/ui/link";
import { PublicCard } from "@/ui/public-card";
import { useForm } from "@/ui/use-form";

interface SignInCardProps {
  notice: ReactNode;
  // Without the password.
  otherWays: ReactNode;
  onDone: () => void;
}

export function SignInCard({ notice, otherWays, onDone }: SignInCardProps) {
  const { t } = useLingui();
  const site = useSite();
  const form = useForm({
    initial: { email: "", password: "" },
    call: ({ email, password }) => signIn(email, password),
    onDone,
  });
  return (
    <PublicCard
      title={t`Sign in`}
      description={site?.brand && <Trans>to continue to {site.brand}</Trans>}
      hasAutoFocus
      footer={
        <Link href="/forgot-password">
          <Trans>Forgot your password?</Trans>
        </Link>
      }
    >
      {notice && <div className="mb-5">{notice}</div>}
      <Form form={form} submit={<Trans>Sign in</Trans>} hidesCall isWide>
        <TextField {...form.bind("email")} label={t`E-mail address`} type="email" autoComplete="username" autoFocus />
        <PasswordField {...form.bind("password")} label={t`Password`} autoComplete="current-password" />
      </Form>
      <div className="mt-5 flex flex-col gap-2 border-t border-kumo-hairline pt-5">{otherWays}</div>
    </PublicCard>
  );
}
