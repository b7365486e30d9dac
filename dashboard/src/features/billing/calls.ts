import { platform, published, type RequestBody, type ResultOf } from "@/api/call";

export const getBilling = (account: string) => platform("get", "/accounts/{account_id}/billing", { path: { account_id: account } });

type Billing = ResultOf<ReturnType<typeof getBilling>>;
export type Profile = NonNullable<Billing["profile"]>;
export type Method = Billing["payment_methods"][number];

export const billingPath = "/accounts/{account_id}/billing";

type ProfileBody = RequestBody<"/client/v4", "put", "/accounts/{account_id}/billing/profile">;

export const putProfile = (account: string, body: ProfileBody) =>
  published("put", "/accounts/{account_id}/billing/profile", { path: { account_id: account }, body });

export interface CardHolder {
  first_name: string;
  last_name: string;
  country: string;
  zipcode: string;
}

export const addMethod = (account: string, nonce: string, holder: CardHolder) =>
  published("post", "/accounts/{account_id}/payment-methods", {
    path: { account_id: account },
    body: { payment_nonce: nonce, ...holder },
    secrets: ["payment_nonce"],
  });

const pathOf = (account: string, method: string) => ({ account_id: account, payment_method_id: method });

export const removeMethod = (account: string, method: string) =>
  published("delete", "/accounts/{account_id}/payment-methods/{payment_method_id}", { path: pathOf(account, method) });

export const setPrimary = (account: string, method: string) =>
  published("post", "/accounts/{account_id}/payment-methods/{payment_method_id}/set-as-default", { path: pathOf(account, method) });

export const setBackup = (account: string, method: string) =>
  platform("post", "/accounts/{account_id}/payment-methods/{payment_method_id}/set-as-backup", { path: pathOf(account, method) });
