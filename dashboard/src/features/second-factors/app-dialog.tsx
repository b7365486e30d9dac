import { Trans, useLingui } from "@lingui/react/macro";
import { forget } from "@/api/query";
import { type AppSetup, confirmApp, factorPaths } from "@/features/second-factors/calls";
import { CopyText } from "@/ui/copy";
import { FormDialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface AppDialogProps {
  setup: AppSetup;
  // Backup codes come with the first factor.
  onDone: (backupCodes: string[]) => void;
  onClose: () => void;
}

// The picture for the app, the key for those who cannot scan it, and the first code.
export function AppDialog({ setup, onDone, onClose }: AppDialogProps) {
  const { t } = useLingui();
  const form = useForm({
    initial: { code: "" },
    call: ({ code }) => confirmApp(code),
    onDone: async ({ result }) => {
      await forget(...factorPaths);
      toast.done(t`The authenticator app is set up`);
      onDone(result.backup_codes ?? []);
    },
  });
  return (
    <FormDialog title={t`Set up an authenticator app`} form={form} submit={<Trans>Confirm</Trans>} onClose={onClose}>
      <ol className="flex list-decimal flex-col gap-4 ps-5">
        <li>
          <Trans>Scan this with the app:</Trans>
          <img alt={t`QR code of the key`} src={`data:image/svg+xml;utf8,${encodeURIComponent(setup.qr_code_svg)}`} className="mt-2 size-44 rounded-lg bg-kumo-contrast p-2" />
        </li>
        <li>
          <Trans>Or type this key into it:</Trans>
          <div className="mt-2">
            <CopyText text={setup.secret} />
          </div>
        </li>
        <li>
          <Trans>Type the six digits that it shows:</Trans>
        </li>
      </ol>
      <TextField {...form.bind("code")} label={t`Code`} autoComplete="one-time-code" inputMode="numeric" maxLength={6} autoFocus />
    </FormDialog>
  );
}
