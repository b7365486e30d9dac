import { Trans } from "@lingui/react/macro";
import { keyIn } from "@/features/api-keys/calls";
import type { KeyKind } from "@/features/api-keys/kinds";
import { FormDialog, MessageDialog } from "@/ui/dialog";
import { SecretReveal } from "@/ui/secret-reveal";
import { useForm } from "@/ui/use-form";

interface KeyDialogProps {
  kind: KeyKind;
  secret: string;
  isNew: boolean;
  onClose: () => void;
}

export function KeyDialog({ kind, secret, isNew, onClose }: KeyDialogProps) {
  return (
    <MessageDialog
      title={kind.yours}
      description={isNew ? <Trans>This is the new key. The old one no longer works.</Trans> : kind.caution}
      onClose={onClose}
    >
      <SecretReveal secret={secret} label={kind.name} onHide={onClose} />
    </MessageDialog>
  );
}

interface ChangeDialogProps {
  kind: KeyKind;
  onClose: () => void;
  onChanged: (secret: string) => void;
}

export function ChangeDialog({ kind, onClose, onChanged }: ChangeDialogProps) {
  const form = useForm({
    initial: {},
    call: () => kind.changing,
    onDone: ({ result }) => onChanged(keyIn(result)),
  });
  return (
    <FormDialog title={kind.change} size="sm" form={form} submit={<Trans>Change the key</Trans>} isDestructive onClose={onClose}>
      <ul className="flex list-disc flex-col gap-1.5 ps-5">
        <li>
          <Trans>The key that you have now stops working at once.</Trans>
        </li>
        <li>
          <Trans>Every script and program that uses it fails until it has the new one.</Trans>
        </li>
        <li>
          <Trans>API tokens, sessions and your other key stay as they are.</Trans>
        </li>
      </ul>
    </FormDialog>
  );
}
