import { useLingui } from "@lingui/react/macro";
import { useApi } from "@/api/query";
import { type Connector, listRoles, type NewConnector, type Owner, unitsOf } from "@/features/sso-connectors/calls";
import type { Choice } from "@/ui/field";

export interface GroupValues {
  group: string;
  grant: string;
}

// What the form of a connector holds. A grant is one word: the ids of its roles or units with commas
// between them, so that one of several, made by the API, goes back as it came.
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

export const wordOf = (grant: Grant) => [...grant.roles, ...grant.units, ...(grant.whole_tenant ? [wholeTenant] : [])].join();

export function grantOf({ kind }: Owner, word: string): Partial<Grant> {
  const ids = word.split(",").filter(Boolean);
  return kind === "account" ? { roles: ids } : { units: ids.filter((id) => id !== wholeTenant), whole_tenant: ids.includes(wholeTenant) };
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

interface GrantChoices {
  ofEverybody: Choice[];
  ofGroups: Choice[];
}

// What can be granted where the connector belongs. All of the tenant is for groups alone.
function useSingleChoices(owner: Owner): GrantChoices {
  const { t } = useLingui();
  const isAccount = owner.kind === "account";
  const roles = useApi(listRoles(owner.id), { enabled: isAccount, staleTime: 600_000 }).data?.result ?? [];
  const units = useApi(unitsOf(owner.id), { enabled: !isAccount, staleTime: 600_000 }).data?.result.tenant_units ?? [];
  if (isAccount) {
    const ofRoles = roles.map(({ id, name }) => ({ value: id, label: name }));
    return { ofEverybody: ofRoles, ofGroups: ofRoles };
  }
  const ofUnits = units.map((unit) => ({ value: unit.unit_tag, label: t`Admin of the unit ${unit.unit_name}` }));
  return { ofEverybody: ofUnits, ofGroups: [...ofUnits, { value: wholeTenant, label: t`Admin of the whole tenant` }] };
}

// Beside them, each grant of several that the connector has.
export function useGrantChoices(owner: Owner, connector: Connector | undefined): GrantChoices {
  const { ofEverybody, ofGroups } = useSingleChoices(owner);
  const labelOf = (id: string) => ofGroups.find(({ value }) => value === id)?.label ?? id;
  const several = [connector?.default_grant, ...(connector?.groups ?? []).map(({ grant }) => grant)].flatMap((grant) => {
    const word = grant ? wordOf(grant) : "";
    return word.includes(",") ? [{ value: word, label: word.split(",").map(labelOf).join(", ") }] : [];
  });
  const unique = several.filter(({ value }, at) => several.findIndex((one) => one.value === value) === at);
  return { ofEverybody: [...unique.filter(({ value }) => !value.includes(wholeTenant)), ...ofEverybody], ofGroups: [...unique, ...ofGroups] };
}
