import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { forget } from "@/api/query";
import { send } from "@/api/send";
import { useSite } from "@/api/session";
import { beginVerification, changeConnector, type Connector, connectorPaths, declareRecords, type Owner, removeConnector } from "@/features/sso-connectors/calls";
import { ConnectorDialog } from "@/features/sso-connectors/connector-dialog";
import { ScimSection } from "@/features/sso-connectors/scim-section";
import { StatusBadge } from "@/ui/badge";
import { Button } from "@/ui/button";
import { Card, Fact, Facts } from "@/ui/card";
import { ConfirmByTyping } from "@/ui/confirm-by-typing";
import { CopyText } from "@/ui/copy";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface ConnectorProps {
  owner: Owner;
  connector: Connector;
}

function useProviderState({ provider }: Connector): string {
  const { t } = useLingui();
  const words = {
    none: t`Not looked up yet`,
    pending: t`Being looked up`,
    ready: t`Found`,
    unreachable: t`Cannot be reached`,
    wrong_issuer: t`Names another issuer`,
    incomplete: t`Does not say all that is needed`,
  };
  return provider ? words[provider.status] : t`None yet`;
}

// What to do about a provider that cannot be used.
function ProviderFault({ owner, connector }: ConnectorProps) {
  const { t } = useLingui();
  const { provider } = connector;
  const remedies: Partial<Record<string, string>> = {
    unreachable: t`The discovery document of the issuer cannot be read. Its address has to be right, and reachable from here.`,
    wrong_issuer: t`The discovery document names another issuer. Enter the issuer exactly as it stands there.`,
    incomplete: t`The discovery document lacks an address that is needed for signing in.`,
  };
  const reading = useMutation({
    mutationFn: ({ issuer, client_id }: NonNullable<Connector["provider"]>) => send(changeConnector(owner, connector.id, { provider: { issuer, client_id } })),
    onSuccess: () => forget(...connectorPaths),
    onError: (error) => toast.failed(t`The provider could not be looked up`, error),
  });
  const remedy = provider && remedies[provider.status];
  if (!remedy) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg border-s-4 border-kumo-danger bg-kumo-danger-tint px-4 py-3">
      <p className="min-w-0 flex-1 basis-64">{remedy}</p>
      <Button isBusy={reading.isPending} onClick={() => reading.mutate(provider)}>
        <Trans>Look it up again</Trans>
      </Button>
    </div>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 border-t border-kumo-hairline pt-5">
      <h3 className="font-semibold text-kumo-strong">{title}</h3>
      {children}
    </section>
  );
}

// The proof that the domain is the owner's.
function Verification({ owner, connector }: ConnectorProps) {
  const { t } = useLingui();
  const isSandbox = useSite()?.is_sandbox_offered ?? false;
  const { status, code } = connector.verification;
  const onError = (error: unknown) => toast.failed(t`The domain could not be verified`, error);
  const beginning = useMutation({ mutationFn: () => send(beginVerification(owner, connector.id)), onSuccess: () => forget(...connectorPaths), onError });
  const declaring = useMutation({ mutationFn: () => send(declareRecords(connector)), onSuccess: () => forget(...connectorPaths), onError });
  return (
    <Part title={<Trans>Prove that the domain is yours</Trans>}>
      <p>
        <Trans>Add a TXT record with this name and this value to the DNS of the domain. It can go when it was found.</Trans>
      </p>
      <div className="flex flex-col gap-2">
        <CopyText text={connector.email_domain} />
        <CopyText text={code} />
      </div>
      <p className="text-kumo-subtle">
        {status === "pending" && <Trans>It is looked up every five minutes, for two days.</Trans>}
        {status === "failed" && <Trans>It was not found within two days.</Trans>}
        {status === "awaiting" && <Trans>It is not being looked up yet.</Trans>}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button isBusy={beginning.isPending} onClick={() => beginning.mutate()}>
          {status === "pending" ? <Trans>Check now</Trans> : <Trans>Begin verification</Trans>}
        </Button>
        {isSandbox && status === "pending" && (
          <Button variant="ghost" isBusy={declaring.isPending} onClick={() => declaring.mutate()}>
            <Trans>Sandbox: declare it done</Trans>
          </Button>
        )}
      </div>
    </Part>
  );
}

function RemoveDialog({ owner, connector, onClose }: ConnectorProps & { onClose: () => void }) {
  const { t } = useLingui();
  const domain = connector.email_domain;
  const form = useForm({
    initial: {},
    call: () => removeConnector(owner, connector.id),
    onDone: async () => {
      await forget(...connectorPaths);
      toast.done(t`The connector of ${domain} is removed`);
      onClose();
    },
  });
  return (
    <ConfirmByTyping title={t`Remove the connector of ${domain}?`} name={domain} form={form} submit={<Trans>Remove the connector</Trans>} onClose={onClose}>
      <p>
        <Trans>People of {domain} sign in with a password again; its directory is no longer let in.</Trans>
      </p>
    </ConfirmByTyping>
  );
}

export function ConnectorCard({ owner, connector }: ConnectorProps) {
  const { t } = useLingui();
  const [open, setOpen] = useState<"change" | "remove">();
  const { email_domain: domain, enabled, provider, verification } = connector;
  const providerState = useProviderState(connector);
  const switching = useMutation({
    mutationFn: () => send(changeConnector(owner, connector.id, { enabled: !enabled })),
    onSuccess: async () => {
      await forget(...connectorPaths);
      toast.done(enabled ? t`Single sign-on of ${domain} is off` : t`Single sign-on of ${domain} is on`);
    },
    onError: (error) => toast.failed(t`The connector could not be changed`, error),
  });
  const close = () => setOpen(undefined);
  return (
    <Card
      title={domain}
      description={enabled ? <Trans>People of this domain sign in at their provider.</Trans> : <Trans>Off: people of this domain sign in with a password.</Trans>}
      actions={
        <Button variant={enabled ? "secondary" : "primary"} isBusy={switching.isPending} onClick={() => switching.mutate()}>
          {enabled ? <Trans>Switch off</Trans> : <Trans>Switch on</Trans>}
        </Button>
      }
    >
      <div className="flex flex-col gap-5">
        <Facts>
          <Fact name={t`Domain`}>
            {verification.status === "verified" ? <StatusBadge tone="good">{t`Verified`}</StatusBadge> : <StatusBadge tone={verification.status === "failed" ? "bad" : "waiting"}>{t`Not verified`}</StatusBadge>}
          </Fact>
          <Fact name={t`Provider`}>
            {providerState}
            {provider && <span className="block text-sm break-all text-kumo-subtle">{provider.issuer}</span>}
          </Fact>
          <Fact name={t`Other ways to sign in`}>{connector.enforced ? <Trans>None for this domain</Trans> : <Trans>Stay open</Trans>}</Fact>
        </Facts>
        {provider && (
          <div>
            <p className="mb-1 text-sm text-kumo-subtle">
              <Trans>Redirect URI, to be registered there</Trans>
            </p>
            <CopyText text={provider.redirect_uri} />
          </div>
        )}
        <ProviderFault owner={owner} connector={connector} />
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setOpen("change")}>
            <Trans>Change</Trans>
          </Button>
          <Button variant="secondary-destructive" onClick={() => setOpen("remove")}>
            <Trans>Remove</Trans>
          </Button>
        </div>
        {verification.status !== "verified" && <Verification owner={owner} connector={connector} />}
        <Part title={<Trans>Directory</Trans>}>
          <ScimSection owner={owner} connector={connector} />
        </Part>
      </div>
      {open === "change" && <ConnectorDialog owner={owner} connector={connector} onClose={close} />}
      {open === "remove" && <RemoveDialog owner={owner} connector={connector} onClose={close} />}
    </Card>
  );
}
