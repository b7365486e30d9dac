import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import { forget, useApi } from "@/api/query";
import { send } from "@/api/send";
import { type Connector, getScimToken, makeScimToken, type Owner, removeScimToken, scimPaths } from "@/features/sso-connectors/calls";
import { Button } from "@/ui/button";
import { Fact, Facts } from "@/ui/card";
import { CopyText } from "@/ui/copy";
import { FormDialog } from "@/ui/dialog";
import { SecretReveal } from "@/ui/secret-reveal";
import { ErrorState, Skeleton } from "@/ui/states";
import { DateTime } from "@/ui/time";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

const noToken = 62217;

interface ScimProps {
  owner: Owner;
  connector: Connector;
}

function RemoveDialog({ owner, connector, onClose }: ScimProps & { onClose: () => void }) {
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

// The directory of the company: it adds people, and takes them away.
export function ScimSection({ owner, connector }: ScimProps) {
  const { t } = useLingui();
  const [secret, setSecret] = useState<string>();
  const [isRemoving, setIsRemoving] = useState(false);
  const { data, error, refetch } = useApi(getScimToken(owner, connector.id), {});
  const isMissing = error ? asProblem(error).has(noToken) : false;
  const making = useMutation({
    mutationFn: () => send(makeScimToken(owner, connector.id)),
    onSuccess: async ({ result }) => {
      setSecret(result.token);
      await forget(...scimPaths);
    },
    onError: (problem) => toast.failed(t`No token was made`, problem),
  });
  if (error && !isMissing) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data && !isMissing) return <Skeleton rows={2} />;
  const token = isMissing ? undefined : data?.result;
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-[72ch] text-kumo-subtle">
        <Trans>A directory that speaks SCIM 2.0 adds people and groups, and takes away at once whoever leaves: sessions, tokens and roles.</Trans>
      </p>
      {token && (
        <Facts>
          <Fact name={t`Base URL`}>
            <CopyText text={token.base_url} />
          </Fact>
          <Fact name={t`Token made`}>
            <DateTime at={token.created_at} />
          </Fact>
          <Fact name={t`Last used`}>{token.last_used_at ? <DateTime at={token.last_used_at} /> : <Trans>Never</Trans>}</Fact>
        </Facts>
      )}
      {secret && (
        <>
          <p>
            <Trans>Give this token to the directory now: it is shown this once and never again.</Trans>
          </p>
          <SecretReveal secret={secret} label={t`Token of the directory`} onHide={() => setSecret(undefined)} />
        </>
      )}
      <div className="flex flex-wrap gap-2">
        <Button isBusy={making.isPending} onClick={() => making.mutate()}>
          {token ? <Trans>Replace the token</Trans> : <Trans>Make a token</Trans>}
        </Button>
        {token && (
          <Button variant="secondary-destructive" onClick={() => setIsRemoving(true)}>
            <Trans>Remove the token</Trans>
          </Button>
        )}
      </div>
      {isRemoving && <RemoveDialog owner={owner} connector={connector} onClose={() => setIsRemoving(false)} />}
    </div>
  );
}
