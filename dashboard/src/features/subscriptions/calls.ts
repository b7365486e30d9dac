import { platform, published, type RequestBody, type ResultOf } from "@/api/call";

// What may be bought, with its prices and limits.
export const plansOfZone = (zone: string) => platform("get", "/zones/{zone_id}/plans", { path: { zone_id: zone } });
export const plansOfAccount = (account: string) => platform("get", "/accounts/{account_id}/plans", { path: { account_id: account } });

export type PlanOffer = ResultOf<ReturnType<typeof plansOfZone>>[number];
export type Frequency = PlanOffer["prices"][number]["frequency"];

type Body = RequestBody<"/client/v4", "put", "/zones/{zone_id}/subscription">;

export type Quantities = Record<string, string>;

const bodyOf = (plan: string, frequency: Frequency, quantities: Quantities = {}): Body => {
  const values = Object.entries(quantities).map(([name, value]) => ({ name, value: Number(value) }));
  return { rate_plan: { id: plan }, frequency, ...(values.length > 0 && { component_values: values }) };
};

export const setPlanOfZone = (zone: string, plan: string, frequency: Frequency) =>
  published("post", "/zones/{zone_id}/subscription", { path: { zone_id: zone }, body: bodyOf(plan, frequency) });

export const freeZone = (zone: string) => published("delete", "/zones/{zone_id}/subscription", { path: { zone_id: zone } });

export const getAccountType = (account: string) => published("get", "/accounts/{account_id}", { path: { account_id: account } });

// Of the account and of its websites.
export const listSubscriptions = (account: string) =>
  platform("get", "/accounts/{account_id}/subscriptions", { path: { account_id: account } });

export type Subscription = ResultOf<ReturnType<typeof listSubscriptions>>[number];

export const buy = (account: string, plan: string, frequency: Frequency, quantities: Quantities) =>
  published("post", "/accounts/{account_id}/subscriptions", { path: { account_id: account }, body: bodyOf(plan, frequency, quantities) });

const pathOf = (account: string, id: string) => ({ account_id: account, subscription_id: id });

export const change = (account: string, id: string, plan: string, frequency: Frequency, quantities: Quantities) =>
  published("put", "/accounts/{account_id}/subscriptions/{subscription_id}", { path: pathOf(account, id), body: bodyOf(plan, frequency, quantities) });

export const cancel = (account: string, id: string) =>
  published("delete", "/accounts/{account_id}/subscriptions/{subscription_id}", { path: pathOf(account, id) });

// Whatever shows what was bought is read again.
export const boughtPaths = [
  "/accounts/{account_id}/subscriptions",
  "/zones/{zone_id}/plans",
  "/accounts/{account_id}/plans",
  "/zones/{zone_id}",
  "/zones",
  "/accounts",
];
