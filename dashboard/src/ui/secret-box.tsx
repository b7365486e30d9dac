import { CopyButton } from "@/ui/copy";

interface SecretBoxProps {
  secret: string;
  label: string;
  copyLabel: string;
}

// A secret in full, to be copied.
export function SecretBox({ secret, label, copyLabel }: SecretBoxProps) {
  return (
    <div className="flex items-center gap-2 rounded-lg bg-kumo-recessed p-3 ring ring-kumo-hairline">
      <output aria-label={label} data-secret className="min-w-0 flex-1 font-mono text-sm break-all text-kumo-strong select-all">
        {secret}
      </output>
      <CopyButton text={secret} label={copyLabel} />
    </div>
  );
}
