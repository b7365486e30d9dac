import type { MessageDescriptor } from "@lingui/core";
import type { Session } from "@/api/session";

// Where an entry stands: across accounts, in one tenant, in one account, below its Manage Account, in
// My Profile.
export type Scope = "platform" | "tenant" | "account" | "manage" | "profile";

export type NavSign = "accounts" | "home" | "profile" | "tenants" | "websites";

export interface NavEntry {
  scope: Scope;
  // Entries of a scope stand in this order.
  order: number;
  label: MessageDescriptor;
  icon?: NavSign;
  // `$account` and `$tenant` stand for ids.
  path: string;
  // Pages below are its own too.
  below?: string;
  // Those below have entries of their own.
  isExact?: boolean;
  isShown?: (session: Session) => boolean;
}
