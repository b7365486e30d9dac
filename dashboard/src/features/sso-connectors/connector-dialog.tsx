import { Trans, useLingui } from "@lingui/react/macro";
import { forget } from "@/api/query";
import { addConnector, changeConnector, type Connector, connectorPaths, getConnector, type Owner } from "@/features/sso-connectors/calls";
import { type ConnectorValues, type GroupValues, settingsOf, useGrantChoices, valuesOf } from "@/features/sso-connectors/connector-values";
import { Button, IconButton } from "@/ui/button";
import { CopyText } from "@/ui/copy";
import { FormDialog } from "@/ui/dialog";
import { type Choice, PasswordField, SelectField, SwitchField, TextField } from "@/ui/field";
import { PlusIcon, XIcon } from "@/ui/icons";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

interface ConnectorDialogProps {
  owner: Owner;
  // Changed, instead of a new one added.
  connector?: Connector | undefined;
  onClose: () => void;
}

interface GroupRowsProps {
  groups: GroupValues[];
  choices: Choice[];
  onGroups: (groups: GroupValues[]) => void;
}

function GroupRows({ groups, choices, onGroups }: GroupRowsProps) {
  const { t } = useLingui();
  const change = (at: number, changed: Partial<GroupValues>) => onGroups(groups.map((row, index) => (index === at ? { ...row, ...changed } : row)));
  return (
    <fieldset className="grid min-w-0 gap-3">
      <legend className="mb-1 text-base font-medium">
        <Trans>Groups of the directory</Trans>
      </legend>
      {groups.map(({ group, grant }, at) => (
        <div key={at} className="flex items-end gap-2">
          <div className="grid min-w-0 flex-1 items-start gap-2 sm:grid-cols-2">
            <TextField name={`group-${at}`} label={t`Group ${at + 1}`} value={group} onValue={(text) => change(at, { group: text })} error={undefined} autoComplete="off" />
            <SelectField name={`grant-${at}`} label={t`Its people become`} value={grant} onValue={(word) => change(at, { grant: word })} error={undefined} choices={choices} placeholder={t`Select...`} />
          </div>
          <IconButton icon={XIcon} label={t`Leave out group ${at + 1}`} onClick={() => onGroups(groups.filter((_, index) => index !== at))} />
        </div>
      ))}
      <div>
        <Button size="sm" icon={PlusIcon} onClick={() => onGroups([...groups, { group: "", grant: "" }])}>
          <Trans>Add a group</Trans>
        </Button>
      </div>
    </fieldset>
  );
}

export function ConnectorDialog({ owner, connector, onClose }: ConnectorDialogProps) {
  const { t } = useLingui();
  const choices = useGrantChoices(owner, connector);
  const form = useForm({
    initial: valuesOf(connector),
    ...(connector && { edits: { call: getConnector(owner, connector.id), valuesOf, names: new Map(choices.ofGroups.map(({ value, label }) => [value, label])) } }),
    call: (values: ConnectorValues) => {
      const settings = settingsOf(owner, values);
      return connector ? changeConnector(owner, connector.id, settings) : addConnector(owner, { email_domain: values.email_domain, ...settings });
    },
    onDone: async ({ result }) => {
      await forget(...connectorPaths);
      toast.done(connector ? t`The connector of ${result.email_domain} is changed` : t`The connector of ${result.email_domain} is added`);
      onClose();
    },
  });
  const hasSecret = connector?.provider?.has_client_secret ?? false;
  return (
    <FormDialog
      title={connector ? t`Single sign-on of ${connector.email_domain}` : t`Add a connector`}
      size="lg"
      form={form}
      submit={connector ? <Trans>Save</Trans> : <Trans>Add the connector</Trans>}
      onClose={onClose}
    >
      {!connector && (
        <TextField
          {...form.bind("email_domain")}
          label={t`E-mail domain`}
          description={<Trans>People with addresses of this domain sign in at your provider.</Trans>}
          autoComplete="off"
          autoFocus
        />
      )}
      <div>
        <p className="mb-2">
          <Trans>Register a client at the provider, with this redirect URI:</Trans>
        </p>
        <CopyText text={connector?.provider?.redirect_uri ?? `${location.origin}/platform/v1/sso/callback`} />
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField {...form.bind("issuer", "/provider/issuer")} label={t`Issuer`} description={<Trans>The provider's OpenID Connect address. It can also be added later.</Trans>} autoComplete="off" isOptional />
        <TextField {...form.bind("client_id", "/provider/client_id")} label={t`Client ID`} autoComplete="off" isOptional={!form.values.issuer} />
        <PasswordField
          {...form.bind("client_secret", "/provider/client_secret")}
          label={t`Client secret`}
          description={hasSecret ? <Trans>One is stored; leave this empty to keep it.</Trans> : undefined}
          autoComplete="new-password"
          isOptional
        />
      </div>
      <SwitchField {...form.bind("enforced")} label={t`People of the domain sign in this way only`} />
      <SwitchField {...form.bind("trusts_second_factor")} label={t`A second factor at the provider counts here`} />
      <SwitchField {...form.bind("provisions_users")} label={t`Who is new gets in without an invitation`} />
      <SelectField
        {...form.bind("default_grant")}
        label={t`New people become`}
        description={<Trans>Whom the provider or the directory brings, and who is in no group below.</Trans>}
        choices={choices.ofEverybody}
        placeholder={t`Nothing`}
        isOptional={!form.values.provisions_users}
      />
      <GroupRows groups={form.values.groups} choices={choices.ofGroups} onGroups={(groups) => form.set("groups", groups)} />
    </FormDialog>
  );
}
