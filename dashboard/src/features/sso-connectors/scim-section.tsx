import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import { forget, useApi } from "@/api/query";
import { type Connector, getScimToken, type MadeScimToken, makeScimToken, type Owner, removeScimToken, scimPaths, type ScimToken } from "@/features/sso-connectors/calls";
import { Button } from "@/ui/button";
import { Fact, Facts } from "@/ui/card";
import { CopyText } from "@/ui/copy";
import { Dialog, FormDialog } from "@/ui/dialog";
import { CheckboxField } from "@/ui/field";
import { SecretBox } from "@/ui/secret-box";
import { ErrorState, Skeleton } from "@/ui/states";
import { DateTime } from "@/ui/time";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

const noToken = 62217;

interface ScimProps {
  owner: Owner;
  connector: Connector;
}

interface ScimDialogProps extends ScimProps {
  onClose: () => void;
}

// The token itself, once, beside the address that the directory is told with it.
function MadeToken({ connector, made, onClose }: Omit<ScimDialogProps, "owner"> & { made: MadeScimToken }) {
  const { t } = useLingui();
  const [isStored, setIsStored] = useState(false);
  return (
    <Dialog
      title={t`The token for ${connector.email_domain}`}
      description={<Trans>Give it to the directory now: it is shown this once and never again.</Trans>}
      size="lg"
      isBusy={!isStored}
      onClose={onClose}
    >
      <div className="flex flex-col gap-5">
        <SecretBox secret={made.token} label={t`Token of the directory`} copyLabel={t`Copy the token`} />
        <div>
          <p className="mb-2">
            <Trans>The directory is told this base URL as well:</Trans>
          </p>
          <CopyText text={made.base_url} />
        </div>
        <CheckboxField name="stored" label={t`I have stored the token`} value={isStored} onValue={setIsStored} error={undefined} />
        <div className="flex justify-end">
          <Button variant="primary" disabled={!isStored} onClick={onClose}>
            <Trans>Done</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function MakeDialog({ owner, connector, isReplacing, onClose }: ScimDialogProps & { isReplacing: boolean }) {
  const { t } = useLingui();
  const [made, setMade] = useState<MadeScimToken>();
  const form = useForm({ initial: {}, call: () => makeScimToken(owner, connector.id), onDone: ({ result }) => setMade(result) });
  if (made) return <MadeToken connector={connector} made={made} onClose={onClose} />;
  return (
    <FormDialog
      title={isReplacing ? t`Replace the token of the directory?` : t`Make a token for the directory?`}
      size="sm"
      form={form}
      submit={isReplacing ? <Trans>Replace the token</Trans> : <Trans>Make the token</Trans>}
      isDestructive={isReplacing}
      onClose={onClose}
    >
      <p>
        {isReplacing ? (
          <Trans>The token in use stops working at once. The directory is cut off until it has the new one.</Trans>
        ) : (
          <Trans>Whoever has the token can add and take away people of the domain. Give it to the directory alone.</Trans>
        )}
      </p>
    </FormDialog>
  );
}

function RemoveDialog({ owner, connector, onClose }: ScimDialogProps) {
  const { t } = useLingui();
  const form = useForm({
    initial: {},
    call: () => removeScimToken(owner, connector.id),
    onDone: async () => {
      await forget(...scimPaths);
      toast.done(t`The directory of ${connector.email_domain} is no longer let in`);
      onClose();
    },
  });
  return (
    <FormDialog title={t`Remove the token of the directory?`} size="sm" form={form} submit={<Trans>Remove the token</Trans>} isDestructive onClose={onClose}>
      <p>
        <Trans>The directory can change nothing here any more. People and what they were given stay.</Trans>
      </p>
    </FormDialog>
  );
}

function TokenFacts({ token }: { token: ScimToken }) {
  const { t } = useLingui();
  return (
    <>
      <div>
        <p className="mb-1 text-sm text-kumo-subtle">
          <Trans>Base URL</Trans>
        </p>
        <CopyText text={token.base_url} />
      </div>
      <Facts>
        <Fact name={t`Token made`}>
          <DateTime at={token.created_at} as="exact" />
        </Fact>
        <Fact name={t`Last used`}>{token.last_used_at ? <DateTime at={token.last_used_at} /> : <Trans>Never</Trans>}</Fact>
      </Facts>
    </>
  );
}

function TokenState({ owner, connector }: ScimProps) {
  const [open, setOpen] = useState<"make" | "remove">();
  const { data, error, refetch } = useApi(getScimToken(owner, connector.id));
  const isMissing = error ? asProblem(error).has(noToken) : false;
  if (error && !isMissing) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data && !isMissing) return <Skeleton rows={2} />;
  const token = isMissing ? undefined : data?.result;
  const close = () => {
    setOpen(undefined);
    void forget(...scimPaths);
  };
  return (
    <>
      {token && <TokenFacts token={token} />}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setOpen("make")}>{token ? <Trans>Replace the token</Trans> : <Trans>Make a token</Trans>}</Button>
        {token && (
          <Button variant="secondary-destructive" onClick={() => setOpen("remove")}>
            <Trans>Remove the token</Trans>
          </Button>
        )}
      </div>
      {open === "make" && <MakeDialog owner={owner} connector={connector} isReplacing={token !== undefined} onClose={close} />}
      {open === "remove" && <RemoveDialog owner={owner} connector={connector} onClose={close} />}
    </>
  );
}

// The directory of the company: it adds people, and takes them away.
export function ScimSection({ owner, connector }: ScimProps) {
  const isVerified = connector.verification.status === "verified";
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-[72ch] text-kumo-subtle">
        <Trans>A directory that speaks SCIM 2.0 adds people and groups, and takes away at once whoever leaves: sessions, tokens and roles.</Trans>
      </p>
      {isVerified ? (
        <TokenState owner={owner} connector={connector} />
      ) : (
        <p>
          <Trans>It gets a token when the domain is verified.</Trans>
        </p>
      )}
    </div>
  );
}
