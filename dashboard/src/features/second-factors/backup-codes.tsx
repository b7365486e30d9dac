import { Trans, useLingui } from "@lingui/react/macro";
import { download } from "@/lib/csv";
import { Button } from "@/ui/button";
import { CopyButton } from "@/ui/copy";
import { MessageDialog } from "@/ui/dialog";
import { DownloadSimpleIcon } from "@/ui/icons";

// Shown once: ten codes, each of which opens the door once.
export function BackupCodesDialog({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const { t } = useLingui();
  const text = codes.join("\n");
  return (
    <MessageDialog
      title={t`Your backup codes`}
      description={<Trans>Each signs you in once when you do not have your second factor. Keep them where you keep important papers; they are not shown again.</Trans>}
      onClose={onClose}
    >
      <ol aria-label={t`Backup codes`} data-secret className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-lg bg-kumo-recessed p-4 font-mono text-base ring ring-kumo-hairline">
        {codes.map((code) => (
          <li key={code} className="select-all">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={text} label={t`Copy the backup codes`} />
        <Button size="sm" icon={DownloadSimpleIcon} onClick={() => download("backup-codes.txt", "text/plain", `${text}\n`)}>
          <Trans>Download</Trans>
        </Button>
        <Button size="sm" onClick={() => print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
    </MessageDialog>
  );
}
