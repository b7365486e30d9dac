import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import { forget, useApi } from "@/api/query";
import { type Account, changeAccount, deletionOf, getAccount } from "@/features/accounts/calls";
import { DeleteDialog } from "@/features/accounts/delete-dialog";
import { Button } from "@/ui/button";
import { Card, Fact, Facts } from "@/ui/card";
import { CopyId } from "@/ui/copy";
import { SwitchField, TextField } from "@/ui/field";
import { Form } from "@/ui/form";
import { Guarded } from "@/ui/guarded";
import { TrashIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { toast } from "@/ui/toasts";
import { useForm } from "@/ui/use-form";

function useSaved() {
  const { t } = useLingui();
  return async () => {
    await forget("/accounts", "/accounts/{account_id}", "/accounts/{account_id}/deletion");
    toast.done(t`Saved`);
  };
}

function NameCard({ account }: { account: Account }) {
  const { t } = useLingui();
  const onDone = useSaved();
  const form = useForm({
    initial: { name: account.name },
    call: ({ name }) => changeAccount(account, { name }),
    edits: { call: getAccount(account.id), valuesOf: ({ name }) => ({ name }) },
    onDone,
  });
  return (
    <Card title={t`Account`}>
      <div className="flex flex-col gap-6">
        <Facts>
          <Fact name={t`Account ID`}>
            <CopyId id={account.id} of={account.name} />
          </Fact>
          <Fact name={t`Type`}>{account.type === "enterprise" ? <Trans>Enterprise</Trans> : <Trans>Standard</Trans>}</Fact>
        </Facts>
        <Form form={form} submit={<Trans>Save the name</Trans>}>
          <TextField {...form.bind("name")} label={t`Account Name`} autoComplete="off" maxLength={100} />
        </Form>
      </div>
    </Card>
  );
}

const settingsOf = ({ settings }: Account) => ({
  enforce_twofactor: settings.enforce_twofactor,
  abuse_contact_email: settings.abuse_contact_email ?? "",
});

function SettingsCard({ account }: { account: Account }) {
  const { t } = useLingui();
  const onDone = useSaved();
  const form = useForm({
    initial: settingsOf(account),
    edits: { call: getAccount(account.id), valuesOf: settingsOf },
    call: ({ enforce_twofactor, abuse_contact_email }) =>
      changeAccount(account, { settings: { enforce_twofactor, abuse_contact_email: abuse_contact_email.trim() || null } }),
    onDone,
  });
  return (
    <Card title={t`Settings`}>
      <Form form={form} submit={<Trans>Save the settings</Trans>}>
        <div>
          <SwitchField {...form.bind("enforce_twofactor", "/settings/enforce_twofactor")} label={t`Require a second factor of all members`} />
          <p className="mt-1 text-sm text-kumo-subtle">
            <Trans>Members without one cannot open the account until they have set it up.</Trans>
          </p>
        </div>
        <TextField
          {...form.bind("abuse_contact_email", "/settings/abuse_contact_email")}
          label={t`Abuse contact`}
          description={<Trans>Reports of abuse go to this address.</Trans>}
          type="email"
          isOptional
        />
      </Form>
    </Card>
  );
}

// Who may not delete the account sees that, and who may.
function DangerZone({ account }: { account: Account }) {
  const { t } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const { data, error } = useApi(deletionOf(account.id));
  const isForbidden = error ? asProblem(error).status === 403 : false;
  const preview = data?.result;
  const reason = isForbidden ? t`Only an admin of the tenant deletes an account.` : preview?.reason;
  return (
    <Card title={t`Delete this account`} tone="danger">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-[60ch] text-kumo-subtle">
          {reason ?? <Trans>Account deletion is permanent and will delete any zones or other resources under the account.</Trans>}
        </p>
        <Button
          variant="secondary-destructive"
          icon={TrashIcon}
          disabled={!preview?.is_allowed}
          onClick={() => setIsOpen(true)}
        >
          <Trans>Delete account</Trans>
        </Button>
      </div>
      {isOpen && preview && <DeleteDialog preview={preview} onClose={() => setIsOpen(false)} />}
    </Card>
  );
}

export function ConfigurationsPage() {
  const { t } = useLingui();
  const { account: id } = useParams({ from: "/shell/$account/configurations" });
  const { data, error, refetch } = useApi(getAccount(id));
  const account = data?.result;
  return (
    <Page title={t`Configurations`} of={account?.name} width="narrow">
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : account ? (
        <>
          <Guarded area="organization" account={id}>
            <NameCard key={account.name} account={account} />
            <SettingsCard account={account} />
          </Guarded>
          <DangerZone account={account} />
        </>
      ) : (
        <Skeleton />
      )}
    </Page>
  );
}
