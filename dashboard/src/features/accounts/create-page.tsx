import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { forget, useApi } from "@/api/query";
import { ownTenants } from "@/features/accounts/calls";
import { BusinessFields, InviteFields, useTypeChoices } from "@/features/accounts/create-fields";
import { callOf, type Created, invite, nothing } from "@/features/accounts/create-values";
import { CreatedCard } from "@/features/accounts/created-card";
import { Card } from "@/ui/card";
import { RadioField, SelectField, TextField } from "@/ui/field";
import { Form } from "@/ui/form";
import { BuildingsIcon } from "@/ui/icons";
import { Page } from "@/ui/page";
import { EmptyState, ErrorState, Skeleton } from "@/ui/states";
import { useForm } from "@/ui/use-form";

interface Unit {
  id: string;
  name: string;
  tenant: string;
}

function CreateForm({ units, onCreated }: { units: Unit[]; onCreated: (created: Created) => void }) {
  const { t } = useLingui();
  const form = useForm({
    initial: { ...nothing, unit: units.length === 1 ? units[0]!.id : "" },
    call: callOf,
    onDone: async ({ result }, values) => {
      const created = await invite(result, values);
      await forget("/accounts");
      onCreated(created);
    },
  });
  const tenant = units.find((unit) => unit.id === form.values.unit)?.tenant ?? units[0]?.tenant;
  const types = useTypeChoices(tenant);
  return (
    <Form form={form} submit={<Trans>Add Account</Trans>}>
      <TextField {...form.bind("name")} label={t`Account Name`} autoComplete="off" autoFocus maxLength={100} />
      <TextField {...form.bind("description")} label={t`Account Description`} autoComplete="off" isOptional maxLength={120} />
      <SelectField
        {...form.bind("unit", "/unit/id")}
        label={t`Tenant Unit`}
        placeholder={t`Select...`}
        choices={units.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      <RadioField {...form.bind("type")} label={t`Account type`} choices={types} />
      <BusinessFields form={form} />
      <InviteFields form={form} />
    </Form>
  );
}

export function CreatePage() {
  const { t } = useLingui();
  const { data, error, refetch } = useApi(ownTenants);
  const [created, setCreated] = useState<Created>();
  const units = data?.result.flatMap((tenant) =>
    tenant.tenant_units.map((unit) => ({
      id: unit.unit_tag,
      name: data.result.length > 1 ? `${tenant.tenant_name} · ${unit.unit_name}` : unit.unit_name,
      tenant: tenant.tenant_tag,
    })),
  );
  return (
    <Page title={t`Create A New Account`} width="narrow">
      {created ? (
        <CreatedCard {...created} onAnother={() => setCreated(undefined)} />
      ) : (
        <Card>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : !units ? (
            <Skeleton />
          ) : units.length === 0 ? (
            <EmptyState icon={BuildingsIcon} title={<Trans>Only admins of a tenant create accounts</Trans>}>
              <Trans>You see the accounts here that somebody lets you into.</Trans>
            </EmptyState>
          ) : (
            <CreateForm units={units} onCreated={setCreated} />
          )}
        </Card>
      )}
    </Page>
  );
}
