import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { forget } from "@/api/query";
import { send } from "@/api/send";
import { makeCredential } from "@/features/second-factors/browser";
import { addKey, type Attestation, factorPaths, renameKey, type SecurityKey, startKey } from "@/features/second-factors/calls";
import { Button } from "@/ui/button";
import { FormDialog, MessageDialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

function RenameDialog({ securityKey, onClose }: { securityKey: SecurityKey; onClose: () => void }) {
  const { t } = useLingui();
  const form = useForm({
    initial: { name: securityKey.name },
    call: ({ name }) => renameKey(securityKey.id, name),
    onDone: async () => {
      await forget(...factorPaths);
      onClose();
    },
  });
  return (
    <FormDialog title={t`Rename ${securityKey.name}`} size="sm" form={form} submit={<Trans>Save</Trans>} onClose={onClose}>
      <TextField {...form.bind("name")} label={t`Name`} autoComplete="off" autoFocus />
    </FormDialog>
  );
}

interface NameDialogProps {
  credential: Attestation;
  onDone: (backupCodes: string[]) => void;
  onClose: () => void;
}

function NameDialog({ credential, onDone, onClose }: NameDialogProps) {
  const { t } = useLingui();
  const form = useForm({
    initial: { name: "" },
    call: ({ name }) => addKey({ name, credential }),
    onDone: async ({ result }) => {
      await forget(...factorPaths);
      toast.done(t`The key is added`);
      onDone(result.backup_codes ?? []);
    },
  });
  return (
    <FormDialog title={t`Name the key`} size="sm" form={form} submit={<Trans>Add the key</Trans>} onClose={onClose}>
      <TextField {...form.bind("name")} label={t`Name`} placeholder={t`My phone`} autoComplete="off" autoFocus />
    </FormDialog>
  );
}

interface KeyDialogProps {
  // Renamed, instead of a new one added.
  securityKey: SecurityKey | undefined;
  onDone: (backupCodes: string[]) => void;
  onClose: () => void;
}

// First the browser asks for the key, then it gets its name.
export function KeyDialog({ securityKey, onDone, onClose }: KeyDialogProps) {
  const { t } = useLingui();
  const [credential, setCredential] = useState<Attestation>();
  const [isAsking, setIsAsking] = useState(false);
  if (securityKey) return <RenameDialog securityKey={securityKey} onClose={onClose} />;
  if (credential) return <NameDialog credential={credential} onDone={onDone} onClose={onClose} />;
  const ask = async () => {
    setIsAsking(true);
    try {
      const made = await makeCredential((await send(startKey)).result);
      if (made) setCredential(made);
    } catch (error) {
      toast.failed(t`The key was not added`, error);
    } finally {
      setIsAsking(false);
    }
  };
  return (
    <MessageDialog title={t`Add a security key or passkey`} onClose={onClose}>
      <p>
        <Trans>Your browser now asks for the key: touch it, or confirm with your fingerprint, face or PIN.</Trans>
      </p>
      <div>
        <Button isBusy={isAsking} onClick={() => void ask()}>
          <Trans>Ask for the key</Trans>
        </Button>
      </div>
    </MessageDialog>
  );
}
