import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { useCountdown } from "@/ui/countdown";
import { SecretBox } from "@/ui/secret-box";

const shownForSeconds = 60;

interface SecretRevealProps {
  secret: string;
  label: string;
  // It is hidden after a minute, and when the window is left.
  onHide: () => void;
}

export function SecretReveal({ secret, label, onHide }: SecretRevealProps) {
  const { t } = useLingui();
  const left = useCountdown(shownForSeconds);
  useEffect(() => {
    if (left === 0) onHide();
  }, [left, onHide]);
  useEffect(() => {
    addEventListener("blur", onHide);
    return () => removeEventListener("blur", onHide);
  }, [onHide]);
  return (
    <div className="flex flex-col gap-2">
      <SecretBox secret={secret} label={label} copyLabel={t`Copy ${label}`} />
      <p className="text-sm text-kumo-subtle">
        <Trans>Hidden again in {left} s, or when you leave this window.</Trans>
      </p>
    </div>
  );
}
