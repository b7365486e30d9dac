import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { CopyButton } from "@/ui/copy";
import { useCountdown } from "@/ui/countdown";

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
      <div className="flex items-center gap-2 rounded-lg bg-kumo-recessed p-3 ring ring-kumo-hairline">
        <output aria-label={label} data-secret className="min-w-0 flex-1 font-mono text-sm break-all text-kumo-strong select-all">
          {secret}
        </output>
        <CopyButton text={secret} label={t`Copy ${label}`} />
      </div>
      <p className="text-sm text-kumo-subtle">
        <Trans>Hidden again in {left} s, or when you leave this window.</Trans>
      </p>
    </div>
  );
}
