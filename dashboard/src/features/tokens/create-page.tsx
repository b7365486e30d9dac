import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { forget, useApi } from "@/api/query";
import { useSession } from "@/api/session";
import { createToken, type Group, listGroups, type NewToken, type Owner, pageOf, tokenPaths } from "@/features/tokens/calls";
import { PermissionPicker } from "@/features/tokens/permission-picker";
import { PlacePicker } from "@/features/tokens/place-picker";
import { accountScope, groupsOf, hasScope, type Place, policiesOf, type Template, zoneScope } from "@/features/tokens/policies";
import { SecretCard } from "@/features/tokens/secret-card";
import { LinkButton } from "@/ui/button";
import { Card } from "@/ui/card";
import { TextField } from "@/ui/field";
import { Form } from "@/ui/form";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { useForm } from "@/ui/use-form";

const listOf = (text: string) => text.split(/[\s,]+/).filter(Boolean);

// The end of that day, UTC.
const endOfDay = (day: string) => (day ? `${day}T23:59:59Z` : undefined);

const nothing = {
  name: "",
  groups: [] as string[],
  account: undefined as Place | undefined,
  zone: undefined as Place | undefined,
  networks: "",
  excluded: "",
  begins: "",
  ends: "",
};

type Values = typeof nothing;

function bodyOf(owner: Owner, all: Group[], values: Values): NewToken {
  const networks = { in: listOf(values.networks), not_in: listOf(values.excluded) };
  const isLimited = networks.in.length + networks.not_in.length > 0;
  return {
    name: values.name,
    policies: policiesOf(owner, all, values),
    condition: isLimited ? { request_ip: { ...(networks.in.length > 0 && { in: networks.in }), ...(networks.not_in.length > 0 && { not_in: networks.not_in }) } } : undefined,
    not_before: values.begins ? `${values.begins}T00:00:00Z` : undefined,
    expires_on: endOfDay(values.ends),
  };
}

function Templates({ onChoose }: { onChoose: (template: Template) => void }) {
  const { t } = useLingui();
  const all: [Template, string, ReactNode][] = [
    ["dns", t`Edit DNS`, <Trans key="dns">Reads websites, edits their DNS records. For certificates and dynamic addresses.</Trans>],
    ["provisioning", t`Provision`, <Trans key="provisioning">Adds websites and changes accounts. For scripts and Terraform.</Trans>],
    ["billing", t`Read billing`, <Trans key="billing">Sees what is subscribed and billed.</Trans>],
    ["reading", t`Read everything`, <Trans key="reading">Sees accounts and websites and changes nothing.</Trans>],
    ["custom", t`Custom`, <Trans key="custom">Begins with no permission at all.</Trans>],
  ];
  return (
    <Card title={t`Begin with a template`} description={<Trans>Each can be changed in the next step.</Trans>} isFlush>
      <ul>
        {all.map(([template, name, text]) => (
          <li key={template} className="border-b border-kumo-hairline last:border-0">
            <button type="button" onClick={() => onChoose(template)} className="w-full cursor-pointer px-5 py-3.5 text-start hover:bg-kumo-elevated">
              <span className="block font-medium text-kumo-strong">{name}</span>
              <span className="block text-sm text-kumo-subtle">{text}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

interface TokenFormProps {
  owner: Owner;
  all: Group[];
  template: Template;
  onCreated: (created: { name: string; secret: string }) => void;
}

function TokenForm({ owner, all, template, onCreated }: TokenFormProps) {
  const { t } = useLingui();
  const form = useForm({
    initial: { ...nothing, groups: groupsOf(all, template) },
    call: (values) => createToken(owner, bodyOf(owner, all, values)),
    onDone: async ({ result }) => {
      await forget(...tokenPaths);
      onCreated({ name: result.name, secret: result.value ?? "" });
    },
  });
  const { values } = form;
  const isForZones = hasScope(all, values.groups, zoneScope);
  const isForAccounts = owner.kind === "user" && (isForZones || hasScope(all, values.groups, accountScope));
  return (
    <Card>
      <Form form={form} submit={<Trans>Create Token</Trans>}>
        <TextField {...form.bind("name")} label={t`Token name`} autoComplete="off" maxLength={120} autoFocus />
        <PermissionPicker groups={all} {...form.bind("groups", "/policies")} />
        {isForAccounts && (
          <PlacePicker kind="accounts" legend={t`Accounts`} all={t`All accounts that I reach`} one={t`One account`} value={values.account} onValue={(place) => form.set("account", place)} />
        )}
        {isForZones && (
          <PlacePicker
            kind="zones"
            legend={t`Websites`}
            all={t`All websites there`}
            one={t`One website`}
            account={owner.kind === "account" ? owner.id : values.account?.id}
            value={values.zone}
            onValue={(place) => form.set("zone", place)}
          />
        )}
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField {...form.bind("networks", "/condition/request_ip/in")} label={t`Only from these networks`} placeholder="192.0.2.0/24" isOptional autoComplete="off" />
          <TextField {...form.bind("excluded", "/condition/request_ip/not_in")} label={t`Never from these networks`} isOptional autoComplete="off" />
          <TextField {...form.bind("begins", "/not_before")} label={t`Begins on (UTC)`} type="date" isOptional />
          <TextField {...form.bind("ends", "/expires_on")} label={t`Ends on (UTC)`} type="date" isOptional />
        </div>
      </Form>
    </Card>
  );
}

function Wizard({ owner }: { owner: Owner }) {
  const { t } = useLingui();
  const groups = useApi(listGroups(owner), { staleTime: Infinity });
  const [template, setTemplate] = useState<Template>();
  const [created, setCreated] = useState<{ name: string; secret: string }>();
  return (
    <Page title={t`Create Token`} width="narrow" actions={!created && <LinkButton href={pageOf(owner)}>{t`Cancel`}</LinkButton>}>
      {groups.error ? (
        <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />
      ) : !groups.data ? (
        <Skeleton />
      ) : created ? (
        <SecretCard owner={owner} {...created} />
      ) : template ? (
        <TokenForm owner={owner} all={groups.data.result} template={template} onCreated={setCreated} />
      ) : (
        <Templates onChoose={setTemplate} />
      )}
    </Page>
  );
}

export function CreateOwnTokenPage() {
  return <Wizard owner={{ kind: "user", id: useSession().user.id }} />;
}

export function CreateAccountTokenPage() {
  const { account } = useParams({ from: "/shell/$account/api-tokens/create" });
  return <Wizard owner={{ kind: "account", id: account }} />;
}
