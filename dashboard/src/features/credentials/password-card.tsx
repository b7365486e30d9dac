import { Trans, useLingui } from "@lingui/react/macro";
import { useSite } from "@/api/session";
import { changePassword } from "@/features/credentials/calls";
import { Card } from "@/ui/card";
import { PasswordField } from "@/ui/field";
import { Form } from "@/ui/form";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

export function PasswordCard() {
  const { t } = useLingui();
  const length = useSite()?.password_min_length ?? 12;
  const form = useForm({
    initial: { current_password: "", new_password: "" },
    call: (values) => changePassword(values),
    onDone: () => {
      form.reset();
      toast.done(t`Your password is changed; your other sessions have ended`);
    },
  });
  return (
    <Card title={t`Password`} description={<Trans>At least {length} characters. All other sessions end when it changes.</Trans>}>
      <Form form={form} submit={<Trans>Change the password</Trans>}>
        <PasswordField {...form.bind("current_password")} label={t`Current password`} autoComplete="current-password" />
        <PasswordField {...form.bind("new_password")} label={t`New password`} autoComplete="new-password" />
      </Form>
    </Card>
  );
}
