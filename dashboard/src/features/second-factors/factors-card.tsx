import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Call } from "@/api/call";
import { asProblem } from "@/api/problem";
import { forget, useApi } from "@/api/query";
import { send } from "@/api/send";
import { AppDialog } from "@/features/second-factors/app-dialog";
import { BackupCodesDialog } from "@/features/second-factors/backup-codes";
import { canUseKeys } from "@/features/second-factors/browser";
import { type AppSetup, cancelRecovery, factorPaths, type Factors, getFactors, removeApp, removeKey, renewBackupCodes, type SecurityKey, startApp } from "@/features/second-factors/calls";
import { KeyDialog } from "@/features/second-factors/key-dialog";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { FormDialog } from "@/ui/dialog";
import { ErrorState, Skeleton } from "@/ui/states";
import { DateTime } from "@/ui/time";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

type Open = { kind: "app"; setup: AppSetup } | { kind: "key"; key?: SecurityKey } | { kind: "codes"; codes: string[] } | { kind: "remove"; name: string; call: Call<unknown> };

function Part({ title, children, actions }: { title: ReactNode; children: ReactNode; actions: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-b border-kumo-hairline px-5 py-4 last:border-0">
      <div className="min-w-0 max-w-[60ch]">
        <h3 className="font-medium text-kumo-strong">{title}</h3>
        <div className="text-kumo-subtle">{children}</div>
      </div>
      <div className="flex flex-wrap gap-2">{actions}</div>
    </li>
  );
}

function RemoveDialog({ name, call, onClose }: { name: string; call: Call<unknown>; onClose: () => void }) {
  const { t } = useLingui();
  const form = useForm({
    initial: {},
    call: () => call,
    onDone: async () => {
      await forget(...factorPaths);
      toast.done(t`${name} is removed`);
      onClose();
    },
  });
  return (
    <FormDialog title={t`Remove ${name}?`} size="sm" form={form} submit={<Trans>Remove</Trans>} isDestructive onClose={onClose}>
      <p>
        <Trans>It no longer opens your user. You are told by mail.</Trans>
      </p>
    </FormDialog>
  );
}

// A call that needs the password again and then opens something.
function useOpening() {
  const { t } = useLingui();
  return useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onError: (error) => !asProblem(error).has(60010) && toast.failed(t`This did not work`, error),
  });
}

function Parts({ factors, onOpen }: { factors: Factors; onOpen: (open: Open) => void }) {
  const { t } = useLingui();
  const opening = useOpening();
  const openApp = async () => onOpen({ kind: "app", setup: (await send(startApp)).result });
  const renewCodes = async () => {
    const { result } = await send(renewBackupCodes);
    await forget(...factorPaths);
    onOpen({ kind: "codes", codes: result.backup_codes });
  };
  const left = factors.backup_codes?.left ?? 0;
  return (
    <ul>
      <Part
        title={<Trans>Authenticator app</Trans>}
        actions={
          factors.totp ? (
            <Button variant="secondary-destructive" onClick={() => onOpen({ kind: "remove", name: t`the authenticator app`, call: removeApp })}>
              <Trans>Remove</Trans>
            </Button>
          ) : (
            <Button isBusy={opening.isPending} onClick={() => opening.mutate(openApp)}>
              <Trans>Set up</Trans>
            </Button>
          )
        }
      >
        {factors.totp ? (
          <Trans>
            Set up <DateTime at={factors.totp.created_at} />.
          </Trans>
        ) : (
          <Trans>An app on your phone shows a code of six digits.</Trans>
        )}
      </Part>
      {factors.security_keys.map((key) => (
        <Part
          key={key.id}
          title={key.name}
          actions={
            <>
              <Button aria-label={t`Rename ${key.name}`} onClick={() => onOpen({ kind: "key", key })}>
                <Trans>Rename</Trans>
              </Button>
              <Button variant="secondary-destructive" aria-label={t`Remove ${key.name}`} onClick={() => onOpen({ kind: "remove", name: key.name, call: removeKey(key.id) })}>
                <Trans>Remove</Trans>
              </Button>
            </>
          }
        >
          {key.is_passkey ? <Trans>Passkey: signs you in without a password.</Trans> : <Trans>Security key.</Trans>}{" "}
          {key.last_used_at && (
            <Trans>
              Last used <DateTime at={key.last_used_at} />.
            </Trans>
          )}
        </Part>
      ))}
      {factors.is_webauthn_available && (
        <Part
          title={<Trans>Security keys and passkeys</Trans>}
          actions={
            <Button disabled={!canUseKeys()} onClick={() => onOpen({ kind: "key" })}>
              <Trans>Add a key</Trans>
            </Button>
          }
        >
          {canUseKeys() ? <Trans>A key that you plug in, or your device with its fingerprint or face.</Trans> : <Trans>This browser does not know them.</Trans>}
        </Part>
      )}
      {factors.is_enabled && (
        <Part
          title={<Trans>Backup codes</Trans>}
          actions={
            <Button isBusy={opening.isPending} onClick={() => opening.mutate(renewCodes)}>
              <Trans>Make new ones</Trans>
            </Button>
          }
        >
          <Plural value={left} _0="None is left." one="# code is left." other="# codes are left." />
        </Part>
      )}
    </ul>
  );
}

function Recovering({ endsAt }: { endsAt: string }) {
  const opening = useOpening();
  const cancel = async () => {
    await send(cancelRecovery);
    await forget(...factorPaths);
  };
  return (
    <div role="alert" className="flex flex-wrap items-center justify-between gap-3 border-b border-kumo-hairline bg-kumo-warning-tint px-5 py-3">
      <p>
        <Trans>
          Somebody asked for your second factors to be taken away. They go at <DateTime at={endsAt} as="exact" />.
        </Trans>
      </p>
      <Button size="sm" isBusy={opening.isPending} onClick={() => opening.mutate(cancel)}>
        <Trans>Stop it</Trans>
      </Button>
    </div>
  );
}

export function FactorsCard() {
  const { t } = useLingui();
  const [open, setOpen] = useState<Open>();
  const { data, error, refetch } = useApi(getFactors);
  const factors = data?.result;
  const close = () => setOpen(undefined);
  const showCodes = (codes: string[]) => setOpen(codes.length > 0 ? { kind: "codes", codes } : undefined);
  return (
    <Card title={t`Second factor`} description={<Trans>Asked for beside the password, so that a stolen password alone opens nothing.</Trans>} isFlush>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : factors ? (
        <>
          {factors.recovery && <Recovering endsAt={factors.recovery.ends_at} />}
          <Parts factors={factors} onOpen={setOpen} />
        </>
      ) : (
        <Skeleton />
      )}
      {open?.kind === "app" && <AppDialog setup={open.setup} onDone={showCodes} onClose={close} />}
      {open?.kind === "key" && <KeyDialog securityKey={open.key} onDone={showCodes} onClose={close} />}
      {open?.kind === "codes" && <BackupCodesDialog codes={open.codes} onClose={close} />}
      {open?.kind === "remove" && <RemoveDialog name={open.name} call={open.call} onClose={close} />}
    </Card>
  );
}
