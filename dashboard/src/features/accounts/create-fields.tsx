import { Trans, useLingui } from "@lingui/react/macro";
import { useApi } from "@/api/query";
import { type Account, accountTypes, inviteMember } from "@/features/accounts/calls";
import type { Values } from "@/features/accounts/create-values";
import { InvitedRoleField } from "@/features/accounts/invited-role-field";
import { ShowApiCall } from "@/ui/api-call";
import { CheckboxField, TextField } from "@/ui/field";
import type { useForm } from "@/ui/use-form";

type AccountForm = ReturnType<typeof useForm<Values, Account>>;

export function useTypeChoices(tenant: string | undefined) {
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

export function BusinessFields({ form }: { form: AccountForm }) {
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

export function InviteFields({ form }: { form: AccountForm }) {
  const { t } = useLingui();
  return (
    <div className="flex flex-col gap-4">
      <CheckboxField {...form.bind("isInviting")} label={t`Invite the customer now`} />
      {form.values.isInviting && (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField {...form.bind("email")} label={t`E-mail address of the customer`} type="email" autoComplete="off" />
          <InvitedRoleField {...form.bind("role")} />
          <div className="sm:col-span-2">
            <ShowApiCall call={inviteMember("ACCOUNT_ID", form.values.email, form.values.role)} />
          </div>
        </div>
      )}
    </div>
  );
}
