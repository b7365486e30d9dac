import type { Group, NewToken, Owner } from "@/features/tokens/calls";

// What a person chooses in the wizard, and the policies that it comes to.

export const zoneScope = "com.cloudflare.api.account.zone";
export const accountScope = "com.cloudflare.api.account";
export const userScope = "com.cloudflare.api.user";

export interface Place {
  id: string;
  name: string;
}

export interface Choice {
  groups: string[];
  // Undefined: all that the owner reaches.
  account: Place | undefined;
  zone: Place | undefined;
}

type Policies = NewToken["policies"];

function zoneResources(owner: Owner, { account, zone }: Choice): Policies[number]["resources"] {
  if (zone) return { [`${zoneScope}.${zone.id}`]: "*" };
  const within = owner.kind === "account" ? owner.id : account?.id;
  return within ? { [`${accountScope}.${within}`]: { [`${zoneScope}.*`]: "*" } } : { [`${zoneScope}.*`]: "*" };
}

function accountResources(owner: Owner, { account }: Choice): Policies[number]["resources"] {
  const id = owner.kind === "account" ? owner.id : (account?.id ?? "*");
  return { [`${accountScope}.${id}`]: "*" };
}

function resourcesOf(owner: Owner, scope: string, choice: Choice): Policies[number]["resources"] {
  if (scope === zoneScope) return zoneResources(owner, choice);
  if (scope === userScope) return { [`${userScope}.${owner.id}`]: "*" };
  return accountResources(owner, choice);
}

// A policy for each kind of resource: groups of one policy have one scope.
export function policiesOf(owner: Owner, all: Group[], choice: Choice): Policies {
  const chosen = all.filter((group) => choice.groups.includes(group.id));
  const scopes = [...new Set(chosen.map((group) => group.scopes[0] ?? accountScope))];
  return scopes.map((scope) => ({
    effect: "allow" as const,
    permission_groups: chosen.filter((group) => (group.scopes[0] ?? accountScope) === scope).map(({ id }) => ({ id })),
    resources: resourcesOf(owner, scope, choice),
  }));
}

export const hasScope = (all: Group[], chosen: string[], scope: string) => all.some((group) => chosen.includes(group.id) && group.scopes.includes(scope));

// What templates stand for, by the names of their permission groups.
export const templates = {
  dns: ["Zone Read", "DNS Write"],
  provisioning: ["Zone Write", "Account Settings Write"],
  billing: ["Billing Read"],
  reading: ["Account Settings Read", "Zone Read", "DNS Read", "Zone Settings Read"],
  custom: [],
} as const;

export type Template = keyof typeof templates;

export const groupsOf = (all: Group[], template: Template) =>
  all.filter((group) => (templates[template] as readonly string[]).includes(group.name)).map((group) => group.id);
