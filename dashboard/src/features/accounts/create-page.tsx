import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { asProblem, type Problem } from "@/api/problem";
import { forget, useApi } from "@/api/query";
import { send } from "@/api/send";
import { type Account, accountTypes, createAccount, inviteMember, ownTenants } from "@/features/accounts/calls";
import { CreatedCard } from "@/features/accounts/created-card";
import { ShowApiCall } from "@/ui/api-call";
import { Card } from "@/ui/card";
import { CheckboxField, RadioField, SelectField, TextField } from "@/ui/field";
import { Form } from "@/ui/form";
import { Page } from "@/ui/page";
import { ErrorState, Skeleton } from "@/ui/states";
import { useForm } from "@/ui/use-form";

interface Unit {
  id: string;
  name: string;
  tenant: string;
}

const administrator = "05784afa30c1afe1440e79d9351c7430";
const superAdministrator = "33666b9c79b9a5273fc7344ff42f953d";

const nothing = {
  name: "",
  description: "",
  unit: "",
  type: "standard" as "standard" | "enterprise",
  business_name: "",
  business_address: "",
  business_email: "",
  business_phone: "",
  external_metadata: "",
  isInviting: false,
  email: "",
  role: administrator,
};

type Values = typeof nothing;

const optional = (text: string) => text.trim() || undefined;

const callOf = (values: Values) =>
  createAccount({
    name: values.name,
    type: values.type,
    description: optional(values.description),
    unit: values.unit ? { id: values.unit } : undefined,
    business_name: optional(values.business_name),
    business_address: optional(values.business_address),
    business_email: optional(values.business_email),
    business_phone: optional(values.business_phone),
    external_metadata: optional(values.external_metadata),
  });

interface Created {
  account: Account;
  invited: string;
  problem?: Problem;
}

// The account is there, whatever becomes of the invitation.
async function invite(account: Account, values: Values): Promise<Created> {
  if (!values.isInviting) return { account, invited: "" };
  try {
    await send(inviteMember(account.id, values.email, values.role));
    return { account, invited: values.email };
  } catch (error) {
    return { account, invited: values.email, problem: asProblem(error) };
  }
}

type AccountForm = ReturnType<typeof useForm<Values, Account>>;

function useTypeChoices(tenant: string | undefined) {
  const { t } = useLingui();
  const types = useApi(accountTypes(tenant ?? ""), { enabled: Boolean(tenant) }).data?.result;
  const isAllowed = types?.includes("enterprise") ?? false;
  return [
    {
      value: "enterprise" as const,
      label: t`Enterprise Account (Enterprise permissions required)`,
      description: isAllowed ? (
        <Trans>Provides Enterprise-level account features</Trans>
      ) : (
        <Trans>Provides Enterprise-level account features. Your agreement does not include it; ask the operator of the platform.</Trans>
      ),
      isDisabled: !isAllowed,
    },
    { value: "standard" as const, label: t`Standard Account`, description: <Trans>Available for Self-Serve Subscriptions</Trans> },
  ];
}

function BusinessFields({ form }: { form: AccountForm }) {
  const { t } = useLingui();
  return (
    <fieldset className="rounded-lg ring ring-kumo-hairline">
      <details open={form.problem?.faults.some((fault) => fault.source?.pointer?.startsWith("/business"))}>
        <summary className="cursor-pointer rounded-lg px-4 py-3 font-medium">
          <Trans>About the business</Trans>{" "}
          <span className="font-normal text-kumo-subtle">
            <Trans>(optional)</Trans>
          </span>
        </summary>
        <div className="grid items-start gap-4 border-t border-kumo-hairline p-4 sm:grid-cols-2">
          <TextField {...form.bind("business_name")} label={t`Business name`} isOptional maxLength={120} autoComplete="off" />
          <TextField {...form.bind("business_email")} label={t`Business e-mail`} isOptional maxLength={120} autoComplete="off" />
          <TextField {...form.bind("business_address")} label={t`Business address`} isOptional maxLength={120} autoComplete="off" />
          <TextField {...form.bind("business_phone")} label={t`Business phone`} isOptional maxLength={120} autoComplete="off" />
          <TextField
            {...form.bind("external_metadata")}
            label={t`External metadata`}
            description={<Trans>Your own reference, a customer number for example.</Trans>}
            isOptional
            maxLength={120}
            autoComplete="off"
          />
        </div>
      </details>
    </fieldset>
  );
}

function InviteFields({ form }: { form: AccountForm }) {
  const { t } = useLingui();
  return (
    <div className="flex flex-col gap-4">
      <CheckboxField {...form.bind("isInviting")} label={t`Invite the customer now`} />
      {form.values.isInviting && (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField {...form.bind("email")} label={t`E-mail address of the customer`} type="email" autoComplete="off" />
          <SelectField
            {...form.bind("role")}
            label={t`Role`}
            choices={[
              { value: administrator, label: t`Administrator` },
              { value: superAdministrator, label: t`Super Administrator` },
            ]}
          />
          <div className="sm:col-span-2">
            <ShowApiCall call={inviteMember("ACCOUNT_ID", form.values.email, form.values.role)} />
          </div>
        </div>
      )}
    </div>
  );
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
          {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !units ? <Skeleton /> : <CreateForm units={units} onCreated={setCreated} />}
        </Card>
      )}
    </Page>
  );
}
