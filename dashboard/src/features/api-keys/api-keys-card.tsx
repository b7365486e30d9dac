import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useCallback, useState } from "react";
import { asProblem } from "@/api/problem";
import { send } from "@/api/send";
import { keyIn } from "@/features/api-keys/calls";
import { ChangeDialog, KeyDialog } from "@/features/api-keys/key-dialogs";
import { type KeyKind, useKeyKinds } from "@/features/api-keys/kinds";
import { StatusBadge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { KeyIcon } from "@/ui/icons";
import { toast } from "@/ui/toasts";

interface KeyRowProps {
  kind: KeyKind;
  onViewed: (secret: string) => void;
  onChange: () => void;
}

function KeyRow({ kind, onViewed, onChange }: KeyRowProps) {
  const { t } = useLingui();
  const viewing = useMutation({
    mutationFn: () => send(kind.viewing),
    onSuccess: ({ result }) => onViewed(keyIn(result)),
    onError: (error) => {
      if (!asProblem(error).has(60010)) toast.failed(t`The key cannot be shown`, error);
    },
    gcTime: 0,
  });
  return (
    <tr className="border-b border-kumo-hairline last:border-0">
      <th scope="row" className="px-5 py-3.5 text-start font-medium">
        <span className="flex items-center gap-3">
          <KeyIcon aria-hidden className="size-5 shrink-0 text-kumo-subtle" />
          {kind.name}
        </span>
      </th>
      <td className="hidden px-5 py-3.5 sm:table-cell">{kind.permissions}</td>
      <td className="hidden px-5 py-3.5 md:table-cell">{kind.resources}</td>
      <td className="hidden px-5 py-3.5 sm:table-cell">
        <StatusBadge tone="good">
          <Trans>Active</Trans>
        </StatusBadge>
      </td>
      <td className="px-5 py-3.5">
        <span className="flex flex-wrap justify-end gap-2">
          <Button onClick={onChange} aria-label={kind.change}>
            <Trans>Change</Trans>
          </Button>
          <Button isBusy={viewing.isPending} onClick={() => viewing.mutate()} aria-label={kind.view}>
            <Trans>View</Trans>
          </Button>
        </span>
      </td>
    </tr>
  );
}

const heading = "px-5 text-start font-medium";

// The two keys that each user has: one opens everything that the user may do. `note`: what keeps
// them from being shown.
export function ApiKeysCard({ note }: { note?: ReactNode }) {
  const { t } = useLingui();
  const kinds = useKeyKinds();
  const [shown, setShown] = useState<{ kind: KeyKind; secret: string; isNew: boolean }>();
  const [changed, setChanged] = useState<KeyKind>();
  const hide = useCallback(() => setShown(undefined), []);
  return (
    <Card title={t`API Keys`} description={<Trans>Keys used to access the API. Prefer API tokens: they do only what they are for.</Trans>} isFlush>
      {note}
      <table className="w-full text-base">
        <caption className="sr-only">{t`API Keys`}</caption>
        <thead>
          <tr className="h-10 border-b border-kumo-hairline bg-kumo-elevated text-start text-sm text-kumo-subtle">
            <th scope="col" className={heading}>
              <Trans>Key name</Trans>
            </th>
            <th scope="col" className={`hidden sm:table-cell ${heading}`}>
              <Trans>Permissions</Trans>
            </th>
            <th scope="col" className={`hidden md:table-cell ${heading}`}>
              <Trans>Resources</Trans>
            </th>
            <th scope="col" className={`hidden sm:table-cell ${heading}`}>
              <Trans>Status</Trans>
            </th>
            <th scope="col" className="px-5">
              <span className="sr-only">
                <Trans>Actions</Trans>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <KeyRow
              key={kind.id}
              kind={kind}
              onViewed={(secret) => setShown({ kind, secret, isNew: false })}
              onChange={() => setChanged(kind)}
            />
          ))}
        </tbody>
      </table>
      {shown && <KeyDialog {...shown} onClose={hide} />}
      {changed && (
        <ChangeDialog
          kind={changed}
          onClose={() => setChanged(undefined)}
          onChanged={(secret) => {
            setChanged(undefined);
            setShown({ kind: changed, secret, isNew: true });
          }}
        />
      )}
    </Card>
  );
}
