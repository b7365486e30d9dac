import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { asProblem } from "@/api/problem";
import { send } from "@/api/send";
import { useSession } from "@/api/session";
import { changeApiKey, sendVerification, viewApiKey } from "@/features/credentials/calls";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { FormDialog, MessageDialog } from "@/ui/dialog";
import { KeyIcon } from "@/ui/icons";
import { SecretReveal } from "@/ui/secret-reveal";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface KeyDialogProps {
  apiKey: string;
  isNew: boolean;
  onClose: () => void;
}

function KeyDialog({ apiKey, isNew, onClose }: KeyDialogProps) {
  const { t } = useLingui();
  return (
    <MessageDialog
      title={t`Your Global API Key`}
      description={
        isNew ? (
          <Trans>This is the new key. The old one no longer works.</Trans>
        ) : (
          <Trans>With it and your e-mail address one may do everything that you may do. Treat it like your password.</Trans>
        )
      }
      onClose={onClose}
    >
      <SecretReveal secret={apiKey} label={t`Global API Key`} onHide={onClose} />
    </MessageDialog>
  );
}

function ChangeDialog({ onClose, onChanged }: { onClose: () => void; onChanged: (key: string) => void }) {
  const { t } = useLingui();
  const form = useForm({
    initial: {},
    call: () => changeApiKey,
    onDone: ({ result }) => onChanged(result.api_key),
  });
  return (
    <FormDialog title={t`Change the Global API Key`} size="sm" form={form} submit={<Trans>Change the key</Trans>} isDestructive onClose={onClose}>
      <ul className="flex list-disc flex-col gap-1.5 ps-5">
        <li>
          <Trans>The key that you have now stops working at once.</Trans>
        </li>
        <li>
          <Trans>Every script and program that uses it fails until it has the new one.</Trans>
        </li>
        <li>
          <Trans>API tokens and sessions stay as they are.</Trans>
        </li>
      </ul>
    </FormDialog>
  );
}

function UnverifiedNote() {
  const { t } = useLingui();
  const sending = useMutation({
    mutationFn: () => send(sendVerification),
    onSuccess: ({ result }) => toast.done(t`A link is on its way to ${result.email}`),
    onError: (error) => toast.failed(t`The mail was not sent`, error),
  });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-b border-kumo-hairline bg-kumo-warning-tint px-5 py-3">
      <p>
        <Trans>The key is shown once your e-mail address is verified.</Trans>
      </p>
      <Button size="sm" isBusy={sending.isPending} onClick={() => sending.mutate()}>
        <Trans>Send the link again</Trans>
      </Button>
    </div>
  );
}

// Keys used to access the API: one for each user, which does everything that the user may do.
export function ApiKeys() {
  const { t } = useLingui();
  const { is_email_verified: isVerified } = useSession();
  const [shown, setShown] = useState<{ key: string; isNew: boolean }>();
  const [isChanging, setIsChanging] = useState(false);
  const hide = useCallback(() => setShown(undefined), []);
  const viewing = useMutation({
    mutationFn: () => send(viewApiKey),
    onSuccess: ({ result }) => setShown({ key: result.api_key, isNew: false }),
    onError: (error) => {
      if (!asProblem(error).has(60010)) toast.failed(t`The key cannot be shown`, error);
    },
    gcTime: 0,
  });
  return (
    <Card title={t`API Keys`} description={<Trans>Keys used to access the API. Prefer API tokens: they do only what they are for.</Trans>} isFlush>
      {!isVerified && <UnverifiedNote />}
      <table className="w-full text-base">
        <caption className="sr-only">{t`API Keys`}</caption>
        <thead>
          <tr className="h-10 border-b border-kumo-hairline bg-kumo-elevated text-start text-sm text-kumo-subtle">
            <th scope="col" className="px-5 text-start font-medium">
              <Trans>Key name</Trans>
            </th>
            <th scope="col" className="px-5">
              <span className="sr-only">
                <Trans>Actions</Trans>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row" className="px-5 py-3.5 text-start font-medium">
              <span className="flex items-center gap-3">
                <KeyIcon aria-hidden className="size-5 shrink-0 text-kumo-subtle" />
                <Trans>Global API Key</Trans>
              </span>
            </th>
            <td className="px-5 py-3.5">
              <span className="flex flex-wrap justify-end gap-2">
                <Button onClick={() => setIsChanging(true)} aria-label={t`Change the Global API Key`}>
                  <Trans>Change</Trans>
                </Button>
                <Button isBusy={viewing.isPending} onClick={() => viewing.mutate()} aria-label={t`View the Global API Key`}>
                  <Trans>View</Trans>
                </Button>
              </span>
            </td>
          </tr>
        </tbody>
      </table>
      {shown && <KeyDialog apiKey={shown.key} isNew={shown.isNew} onClose={hide} />}
      {isChanging && (
        <ChangeDialog
          onClose={() => setIsChanging(false)}
          onChanged={(key) => {
            setIsChanging(false);
            setShown({ key, isNew: true });
          }}
        />
      )}
    </Card>
  );
}
