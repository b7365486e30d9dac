import { Trans, useLingui } from "@lingui/react/macro";
import { remaining } from "@/lib/time";
import { DateTime, useTimeOptions } from "@/ui/time";

interface OfferFactsProps {
  account: string;
  invitedBy: string;
  roles: string[];
  expiresAt: string;
}

// What is offered, by whom, and until when.
export function OfferFacts({ account, invitedBy, roles, expiresAt }: OfferFactsProps) {
  const { i18n } = useLingui();
  const { timeZone } = useTimeOptions();
  const left = remaining(expiresAt, Date.now(), i18n.locale);
  const local = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <dl className="grid gap-3 rounded-lg bg-kumo-elevated p-4 ring ring-kumo-hairline">
      <div>
        <dt className="text-sm text-kumo-subtle">
          <Trans>Account</Trans>
        </dt>
        <dd className="text-lg font-semibold break-words">{account}</dd>
      </div>
      <div>
        <dt className="text-sm text-kumo-subtle">
          <Trans>Invited by</Trans>
        </dt>
        <dd className="break-words">{invitedBy}</dd>
      </div>
      <div>
        <dt className="text-sm text-kumo-subtle">
          <Trans>Your role</Trans>
        </dt>
        <dd>{roles.join(", ")}</dd>
      </div>
      <div>
        <dt className="text-sm text-kumo-subtle">
          <Trans>Expires</Trans>
        </dt>
        <dd>
          <Trans>
            in {left}, <DateTime at={expiresAt} as="exact" />
          </Trans>
          {timeZone !== local && (
            <span className="block text-sm text-kumo-subtle">
              {new Intl.DateTimeFormat(i18n.locale, { dateStyle: "medium", timeStyle: "long", timeZone: local }).format(new Date(expiresAt))}
            </span>
          )}
        </dd>
      </div>
    </dl>
  );
}
