import { Trans, useLingui } from "@lingui/react/macro";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { queryClient } from "@/api/query";
import { send } from "@/api/send";
import { askForRecovery, present, startPresenting } from "@/features/second-factors/calls";
import { KeyButton } from "@/features/second-factors/key-button";
import { isOwnPage } from "@/lib/own-page";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/field";
import { Form } from "@/ui/form";
import { PublicCard } from "@/ui/public-card";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

// The second factor, after the password: a code, a key or a backup code.
export function PresentingPage() {
  const { t } = useLingui();
  const { to } = useSearch({ from: "/public/login/two-factor" });
  const router = useRouter();
  const [isBackup, setIsBackup] = useState(false);
  const enter = async () => {
    queryClient.clear();
    await router.navigate({ href: to && isOwnPage(to) ? to : "/", replace: true });
  };
  const form = useForm({
    initial: { code: "" },
    call: ({ code }) => present(isBackup ? { backup_code: code } : { code }),
    onDone: enter,
  });
  const recover = async () => {
    try {
      const { result } = await send(askForRecovery);
      toast.done(t`A mail is on its way. The second factors go ${result.waiting_hours} hours after you have opened its link.`);
    } catch (error) {
      toast.failed(t`The mail was not sent`, error);
    }
  };
  return (
    <PublicCard title={t`Second factor`} description={isBackup ? <Trans>Type one of your backup codes.</Trans> : <Trans>Type the code that your app shows.</Trans>} hasAutoFocus>
      <Form form={form} submit={<Trans>Continue</Trans>} hidesCall isWide>
        <TextField
          key={String(isBackup)}
          {...form.bind("code", isBackup ? "/backup_code" : "/code")}
          label={isBackup ? t`Backup code` : t`Code`}
          autoComplete="one-time-code"
          inputMode={isBackup ? "text" : "numeric"}
          autoFocus
        />
      </Form>
      <div className="mt-5 flex flex-col gap-2 border-t border-kumo-hairline pt-5">
        <KeyButton start={startPresenting} answer={present} onDone={enter} failure={t`The key was not accepted`}>
          <Trans>Use a security key or passkey</Trans>
        </KeyButton>
        <Button variant="ghost" onClick={() => setIsBackup(!isBackup)} className="justify-center">
          {isBackup ? <Trans>Use the app instead</Trans> : <Trans>Use a backup code instead</Trans>}
        </Button>
        <Button variant="ghost" onClick={() => void recover()} className="justify-center">
          <Trans>I have lost all of them</Trans>
        </Button>
      </div>
    </PublicCard>
  );
}
