import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation } from "@tanstack/react-query";
import { forget } from "@/api/query";
import { send } from "@/api/send";
import { useSite } from "@/api/session";
import { checkActivation, declareDelegation, type Zone, zonePaths } from "@/features/zones/calls";
import { Button } from "@/ui/button";
import { Card } from "@/ui/card";
import { CopyText } from "@/ui/copy";
import { ArrowClockwiseIcon } from "@/ui/icons";
import { toast } from "@/ui/toasts";

function NameServers({ zone }: { zone: Zone }) {
  return (
    <ol className="flex list-decimal flex-col gap-4 ps-5">
      <li>
        <Trans>Sign in at the registrar of {zone.name}.</Trans>
      </li>
      <li>
        <Trans>Replace its name servers by these, and remove all others:</Trans>
        <ul className="mt-2 flex flex-col gap-2">
          {zone.name_servers.map((name) => (
            <li key={name}>
              <CopyText text={name} />
            </li>
          ))}
        </ul>
      </li>
      <li>
        <Trans>Save. It can take up to a day until the change is seen everywhere.</Trans>
      </li>
    </ol>
  );
}

function CnameRecords({ zone }: { zone: Zone }) {
  return (
    <ol className="flex list-decimal flex-col gap-4 ps-5">
      <li>
        <Trans>At the DNS provider of {zone.name}, add this TXT record, and leave it there:</Trans>
        <ul className="mt-2 flex flex-col gap-2">
          <li>
            <CopyText text={`cloudflare-verify.${zone.name}`} />
          </li>
          <li>
            <CopyText text={zone.verification_key ?? ""} />
          </li>
        </ul>
      </li>
      <li>
        <Trans>Once the site is active, point each host name here by a CNAME record:</Trans>
        <div className="mt-2">
          <CopyText text={`www.${zone.name}.${zone.cname_suffix ?? ""}`} />
        </div>
      </li>
    </ol>
  );
}

// What is left to do until the site is active, and a way to look at once.
export function SetupCard({ zone }: { zone: Zone }) {
  const { t } = useLingui();
  const isSandbox = useSite()?.is_sandbox_offered ?? false;
  const checking = useMutation({
    mutationFn: () => send(checkActivation(zone.id)),
    onSuccess: async () => {
      await forget(...zonePaths);
      toast.done(t`The delegation is being looked up`);
    },
    onError: (error) => toast.failed(t`The check could not be started`, error),
  });
  const declaring = useMutation({
    mutationFn: async () => {
      await send(declareDelegation(zone));
      await send(checkActivation(zone.id));
    },
    onSuccess: () => forget(...zonePaths),
    onError: (error) => toast.failed(t`The delegation could not be declared`, error),
  });
  return (
    <Card
      title={zone.type === "partial" ? t`Add these records` : t`Change the name servers`}
      description={zone.status === "moved" ? <Trans>The domain no longer points here. This brings it back.</Trans> : <Trans>The site is pending until this is done.</Trans>}
    >
      <div className="flex flex-col gap-5">
        {zone.type === "partial" ? <CnameRecords zone={zone} /> : <NameServers zone={zone} />}
        <div className="flex flex-wrap gap-2">
          <Button icon={ArrowClockwiseIcon} isBusy={checking.isPending} onClick={() => checking.mutate()}>
            <Trans>Check now</Trans>
          </Button>
          {isSandbox && (
            <Button variant="ghost" isBusy={declaring.isPending} onClick={() => declaring.mutate()}>
              <Trans>Sandbox: declare it done</Trans>
            </Button>
          )}
        </div>
      </div>
    </Card>
  );
}
