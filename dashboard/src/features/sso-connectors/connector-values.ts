import { useLingui } from "@lingui/react/macro";
import { useApi } from "@/api/query";
import { type Connector, type NewConnector, type Owner, roles, unitsOf } from "@/features/sso-connectors/calls";
import type { Choice } from "@/ui/field";

export interface GroupValues {
  group: string;
  grant: string;
}

// What the form of a connector holds. A grant is one word: a role of the account, a unit of the
// tenant, or all of the tenant.
export interface ConnectorValues {
  email_domain: string;
  issuer: string;
  client_id: string;
  client_secret: string;
  enforced: boolean;
  trusts_second_factor: boolean;
  provisions_users: boolean;
  default_grant: string;
  groups: GroupValues[];
}

type Grant = Connector["default_grant"];

const wholeTenant = "whole tenant";

const wordOf = (grant: Grant) => (grant.whole_tenant ? wholeTenant : (grant.roles[0] ?? grant.units[0] ?? ""));

function grantOf({ kind }: Owner, word: string): Partial<Grant> {
  if (!word) return {};
  if (word === wholeTenant) return { whole_tenant: true };
  return kind === "account" ? { roles: [word] } : { units: [word] };
}

export function valuesOf(connector: Connector | undefined): ConnectorValues {
  return {
    email_domain: connector?.email_domain ?? "",
    issuer: connector?.provider?.issuer ?? "",
    client_id: connector?.provider?.client_id ?? "",
    client_secret: "",
    enforced: connector?.enforced ?? false,
    trusts_second_factor: connector?.trusts_second_factor ?? false,
    provisions_users: connector?.provisions_users ?? false,
    default_grant: connector ? wordOf(connector.default_grant) : "",
    groups: (connector?.groups ?? []).map(({ group, grant }) => ({ group, grant: wordOf(grant) })),
  };
}

// Without its domain, which cannot be changed. A secret that is left empty stays as it is.
export function settingsOf(owner: Owner, values: ConnectorValues): Omit<NewConnector, "email_domain"> {
  const { issuer, client_id, client_secret } = values;
  return {
    ...(issuer && { provider: { issuer, client_id, ...(client_secret && { client_secret }) } }),
    enforced: values.enforced,
    trusts_second_factor: values.trusts_second_factor,
    provisions_users: values.provisions_users,
    default_grant: grantOf(owner, values.default_grant),
    groups: values.groups.map(({ group, grant }) => ({ group, grant: grantOf(owner, grant) })),
  };
}

// What can be granted where the connector belongs. All of the tenant is for groups alone.
export function useGrantChoices(owner: Owner): { ofEverybody: Choice[]; ofGroups: Choice[] } {
  const { t } = useLingui();
  const units = useApi(unitsOf(owner.id), { enabled: owner.kind === "tenant", staleTime: 600_000 }).data?.result.tenant_units;
  if (owner.kind === "account") {
    const choices = [
      { value: roles.readOnly, label: t`Administrator Read Only` },
      { value: roles.administrator, label: t`Administrator` },
    ];
    return { ofEverybody: choices, ofGroups: choices };
  }
  const ofUnits = (units ?? []).map((unit) => ({ value: unit.unit_tag, label: t`Admin of the unit ${unit.unit_name}` }));
  return { ofEverybody: ofUnits, ofGroups: [...ofUnits, { value: wholeTenant, label: t`Admin of the whole tenant` }] };
}
