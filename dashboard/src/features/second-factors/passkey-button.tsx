import { Trans, useLingui } from "@lingui/react/macro";
import { useSite } from "@/api/session";
import { signInWithPasskey, startPasskey } from "@/features/second-factors/calls";
import { KeyButton } from "@/features/second-factors/key-button";

// Signs in without a password: the key knows whose it is.
export function PasskeyButton({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const site = useSite();
  if (!site?.second_factor_methods.includes("webauthn")) return null;
  return (
    <KeyButton start={startPasskey} answer={signInWithPasskey} onDone={onDone} failure={t`The passkey was not accepted`} className="w-full">
      <Trans>Use a passkey</Trans>
    </KeyButton>
  );
}
