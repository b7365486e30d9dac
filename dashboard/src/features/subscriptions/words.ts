import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Frequency } from "@/features/subscriptions/calls";

export const frequencies: Record<Frequency, MessageDescriptor> = {
  weekly: msg`per week`,
  monthly: msg`per month`,
  quarterly: msg`per quarter`,
  yearly: msg`per year`,
};

export const states: Record<string, MessageDescriptor> = {
  Trial: msg`On trial`,
  Provisioned: msg`Provisioned`,
  Paid: msg`Paid`,
  AwaitingPayment: msg`Awaiting payment`,
  Cancelled: msg`Cancelled`,
  Failed: msg`Failed`,
  Expired: msg`Expired`,
};

// What the limits of a plan are called; the order is that of the comparison.
export const limits: Record<string, MessageDescriptor> = {
  page_rules: msg`Page rules`,
  waf_custom_rules: msg`Custom firewall rules`,
  rate_limiting_rules: msg`Rate limiting rules`,
  dns_records: msg`DNS records`,
  cache_rules: msg`Cache rules`,
  redirect_rules: msg`Redirect rules`,
  transform_rules: msg`Transform rules`,
  config_rules: msg`Configuration rules`,
  origin_rules: msg`Origin rules`,
  compression_rules: msg`Compression rules`,
  custom_error_rules: msg`Custom error rules`,
  snippets: msg`Snippets`,
  bulk_redirect_urls: msg`Bulk redirects`,
  ua_blocking_rules: msg`User agent rules`,
  zone_lockdown_rules: msg`Lockdown rules`,
  custom_certificates: msg`Custom certificates`,
  health_checks: msg`Health checks`,
  waiting_rooms: msg`Waiting rooms`,
  upload_mb: msg`Upload size (MB)`,
};
