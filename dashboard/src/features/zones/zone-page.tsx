import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { forget, useApi } from "@/api/query";
import { send } from "@/api/send";
import { getZone, removeZone, setPaused, setType, type Zone, zonePaths } from "@/features/zones/calls";
import { SetupCard } from "@/features/zones/setup-card";
import { SetupType, ZoneStatus } from "@/features/zones/zone-status";
import { Button, LinkButton } from "@/ui/button";
import { Card, Fact, Facts } from "@/ui/card";
import { ConfirmByTyping } from "@/ui/confirm-by-typing";
import { CopyId } from "@/ui/copy";
import { FormDialog } from "@/ui/dialog";
import { Guarded } from "@/ui/guarded";
import { TrashIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { DateTime } from "@/ui/time";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

function ZoneFacts({ zone }: { zone: Zone }) {
  const { t } = useLingui();
  return (
    <Card title={t`This site`}>
      <Facts>
        <Fact name={t`Status`}>
          <ZoneStatus zone={zone} />
        </Fact>
        <Fact name={t`Plan`}>{zone.plan.name}</Fact>
        <Fact name={t`Setup`}>
          <SetupType type={zone.type} />
        </Fact>
        <Fact name={t`Zone ID`}>
          <CopyId id={zone.id} of={zone.name} />
        </Fact>
        <Fact name={t`Account ID`}>
          <CopyId id={zone.account.id} of={zone.account.name} />
        </Fact>
        <Fact name={t`Created`}>
          <DateTime at={zone.created_on} as="exact" />
        </Fact>
        {zone.activated_on && (
          <Fact name={t`Active since`}>
            <DateTime at={zone.activated_on} as="exact" />
          </Fact>
        )}
        {zone.type === "full" && <Fact name={t`Name servers`}>{zone.name_servers.join(", ")}</Fact>}
      </Facts>
    </Card>
  );
}

function TypeDialog({ zone, onClose }: { zone: Zone; onClose: () => void }) {
  const { t } = useLingui();
  const wanted = zone.type === "partial" ? "full" : "partial";
  const form = useForm({
    initial: {},
    call: () => setType(zone.id, wanted),
    onDone: async () => {
      await forget(...zonePaths);
      toast.done(t`The setup of ${zone.name} is changed`);
      onClose();
    },
  });
  return (
    <FormDialog title={wanted === "partial" ? t`Change to CNAME setup?` : t`Change to full setup?`} size="sm" form={form} submit={<Trans>Change</Trans>} onClose={onClose}>
      <p>
        <Trans>The site is pending again until what the new setup needs is done. Plan and subscription stay.</Trans>
      </p>
    </FormDialog>
  );
}

function RemoveDialog({ zone, onClose }: { zone: Zone; onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const form = useForm({
    initial: {},
    call: () => removeZone(zone.id),
    onDone: async () => {
      toast.done(t`${zone.name} is removed`);
      await navigate({ to: "/$account/websites", params: { account: zone.account.id } });
      await forget(...zonePaths);
    },
  });
  return (
    <ConfirmByTyping title={t`Remove ${zone.name}?`} name={zone.name} form={form} submit={<Trans>Remove the site</Trans>} onClose={onClose}>
      <p>
        <Trans>The site no longer answers, its settings are lost and its subscription ends. This cannot be undone.</Trans>
      </p>
    </ConfirmByTyping>
  );
}

function Settings({ zone }: { zone: Zone }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<"type" | "remove">();
  const pausing = useMutation({
    mutationFn: () => send(setPaused(zone.id, !zone.paused)),
    onSuccess: () => forget(...zonePaths),
    onError: (error) => toast.failed(t`The site could not be changed`, error),
  });
  const close = () => setOpen(undefined);
  return (
    <>
      <Card title={t`Settings`}>
        <div className="flex flex-col gap-5">
          <div className="flex flex-wrap items-center justify-between gap-4">
            <p className="max-w-[60ch] text-kumo-subtle">
              <Trans>A paused site answers by its DNS alone; none of its other services work.</Trans>
            </p>
            <Button isBusy={pausing.isPending} onClick={() => pausing.mutate()}>
              {zone.paused ? <Trans>Resume</Trans> : <Trans>Pause</Trans>}
            </Button>
          </div>
          <div className="flex flex-wrap items-center justify-between gap-4 border-t border-kumo-hairline pt-5">
            <p className="max-w-[60ch] text-kumo-subtle">
              <Trans>Between the full setup, by name servers, and the CNAME setup, by single records.</Trans>
            </p>
            <Button onClick={() => setOpen("type")}>{zone.type === "partial" ? <Trans>Change to full setup</Trans> : <Trans>Change to CNAME setup</Trans>}</Button>
          </div>
        </div>
      </Card>
      <Card title={t`Remove this site`} tone="danger">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <p className="max-w-[60ch] text-kumo-subtle">
            <Trans>It goes with everything that belongs to it.</Trans>
          </p>
          <Button variant="secondary-destructive" icon={TrashIcon} onClick={() => setOpen("remove")}>
            <Trans>Remove the site</Trans>
          </Button>
        </div>
      </Card>
      {open === "type" && <TypeDialog zone={zone} onClose={close} />}
      {open === "remove" && <RemoveDialog zone={zone} onClose={close} />}
    </>
  );
}

export function ZonePage() {
  const { t } = useLingui();
  const { account, zone: id } = useParams({ from: "/shell/$account/$zone/" });
  const { data, error, refetch } = useApi(getZone(id));
  const zone = data?.result;
  return (
    <Page
      title={zone?.name ?? t`Website`}
      of={zone?.account.name}
      actions={
        zone && (
          <LinkButton href={`/${account}/${id}/plan`} variant="primary">
            <Trans>Change plan</Trans>
          </LinkButton>
        )
      }
    >
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : zone ? (
        <Guarded area="zone" account={account} zone={id}>
          {zone.status !== "active" && <SetupCard zone={zone} />}
          <ZoneFacts zone={zone} />
          <Settings zone={zone} />
        </Guarded>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
