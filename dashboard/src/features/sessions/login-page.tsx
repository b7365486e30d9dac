import { Trans, useLingui } from "@lingui/react/macro";
import { useRouter, useSearch } from "@tanstack/react-router";
import { forgetSession, useSite } from "@/api/session";
import { signIn } from "@/features/sessions/calls";
import { isOwnPage } from "@/lib/own-page";
import { PasswordField, TextField } from "@/ui/field";
import { Form } from "@/ui/form";
import { Link } from "@/ui/link";
import { PublicCard } from "@/ui/public-card";
import { useForm } from "@/ui/use-form";

export function LoginPage() {
  const { t } = useLingui();
  const router = useRouter();
  const site = useSite();
  const { to } = useSearch({ from: "/public/login" });
  const form = useForm({
    initial: { email: "", password: "" },
    call: ({ email, password }) => signIn(email, password),
    onDone: () => {
      forgetSession();
      router.history.push(to && isOwnPage(to) ? to : "/accounts");
    },
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
      <Form form={form} submit={<Trans>Sign in</Trans>} hidesCall isWide>
        <TextField {...form.bind("email")} label={t`E-mail address`} type="email" autoComplete="username" autoFocus />
        <PasswordField {...form.bind("password")} label={t`Password`} autoComplete="current-password" />
      </Form>
    </PublicCard>
  );
}
