import { platform, published, type RequestBody, type ResultOf } from "@/api/call";

// What may be bought, with its prices and limits.
export const plansOfZone = (zone: string) => platform("get", "/zones/{zone_id}/plans", { path: { zone_id: zone } });
export const plansOfAccount = (account: string) => platform("get", "/accounts/{account_id}/plans", { path: { account_id: account } });

export type PlanOffer = ResultOf<ReturnType<typeof plansOfZone>>[number];
export type Frequency = PlanOffer["prices"][number]["frequency"];

type Body = RequestBody<"/client/v4", "put", "/zones/{zone_id}/subscription">;

const bodyOf = (plan: string, frequency: Frequency): Body => ({ rate_plan: { id: plan }, frequency });

export const setPlanOfZone = (zone: string, plan: string, frequency: Frequency) =>
  published("post", "/zones/{zone_id}/subscription", { path: { zone_id: zone }, body: bodyOf(plan, frequency) });

export const freeZone = (zone: string) => published("delete", "/zones/{zone_id}/subscription", { path: { zone_id: zone } });

// Of the account and of its websites.
export const listSubscriptions = (account: string) =>
  platform("get", "/accounts/{account_id}/subscriptions", { path: { account_id: account } });

export type Subscription = ResultOf<ReturnType<typeof listSubscriptions>>[number];

export const buy = (account: string, plan: string, frequency: Frequency) =>
  published("post", "/accounts/{account_id}/subscriptions", { path: { account_id: account }, body: bodyOf(plan, frequency) });

const pathOf = (account: string, id: string) => ({ account_id: account, subscription_id: id });

export const change = (account: string, id: string, plan: string, frequency: Frequency) =>
  published("put", "/accounts/{account_id}/subscriptions/{subscription_id}", { path: pathOf(account, id), body: bodyOf(plan, frequency) });

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
