import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { curl } from "@/api/curl";
import { type Owner, pageOf, verifyToken } from "@/features/tokens/calls";
import { LinkButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { CopyButton } from "@/ui/copy";
import { CheckboxField } from "@/ui/field";
import { SecretBox } from "@/ui/secret-box";

interface SecretCardProps {
  owner: Owner;
  name: string;
  secret: string;
}

// The secret of a token: once, with the call that tries it out.
export function SecretCard({ owner, name, secret }: SecretCardProps) {
  const { t } = useLingui();
  const [isStored, setIsStored] = useState(false);
  const call = curl(verifyToken(owner), { authentication: "token", email: "", origin: location.origin });
  return (
    <Card title={t`${name} is ready`} description={<Trans>Copy its secret now: it is shown this once and never again.</Trans>}>
      <div className="flex flex-col gap-5" role="status">
        <SecretBox secret={secret} label={t`Secret of the token`} copyLabel={t`Copy the secret`} />
        <div>
          <p className="mb-2 font-medium">
            <Trans>Try it out</Trans>
          </p>
          <div className="flex items-start gap-2 rounded-lg bg-kumo-recessed p-3 ring ring-kumo-hairline">
            <pre data-verify tabIndex={0} role="region" aria-label={t`Call that verifies the token`} className="min-w-0 flex-1 overflow-auto font-mono text-xs leading-5">
              {call}
            </pre>
            <CopyButton text={call.replace("$API_TOKEN", secret)} label={t`Copy the call with the secret`} />
          </div>
        </div>
        <CheckboxField name="stored" label={t`I have stored the secret`} value={isStored} onValue={setIsStored} error={undefined} />
        {isStored && (
          <div>
            <LinkButton href={pageOf(owner)} variant="primary">
              <Trans>Done</Trans>
            </LinkButton>
          </div>
        )}
      </div>
    </Card>
  );
}
