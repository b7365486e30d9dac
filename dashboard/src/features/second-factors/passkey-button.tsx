import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useSite } from "@/api/session";
import { send } from "@/api/send";
import { askCredential, canUseKeys } from "@/features/second-factors/browser";
import { signInWithPasskey, startPasskey } from "@/features/second-factors/calls";
import { Button } from "@/ui/button";
import { toast } from "@/ui/toasts";

// Signs in without a password: the key knows whose it is.
export function PasskeyButton({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const site = useSite();
  const [isAsking, setIsAsking] = useState(false);
  if (!canUseKeys() || !site?.second_factor_methods.includes("webauthn")) return null;
  const ask = async () => {
    setIsAsking(true);
    try {
      const credential = await askCredential((await send(startPasskey)).result);
      if (!credential) return;
      await send(signInWithPasskey({ credential }));
      onDone();
    } catch (error) {
      toast.failed(t`The passkey was not accepted`, error);
    } finally {
      setIsAsking(false);
    }
  };
  return (
    <Button isBusy={isAsking} onClick={() => void ask()} className="w-full justify-center">
      <Trans>Use a passkey</Trans>
    </Button>
  );
}
