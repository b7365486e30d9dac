import { useLingui } from "@lingui/react/macro";
import type { Entry } from "@/features/audit/calls";

type Named = [type: string, inEnglish: string, text: string][];

// The server describes in English what was done: a verb, a noun and a name, or a phrase of its own.
// What it says otherwise stays as it is.
export function useDescriptions() {
  const { t } = useLingui();
  const nouns: Named = [
    ["account", "Account", t`Account`],
    ["member", "Member", t`Member`],
    ["invitation", "Invitation", t`Invitation`],
    ["policy", "Policy", t`Policy`],
    ["user_group", "User Group", t`User Group`],
    ["resource_group", "Resource Group", t`Resource Group`],
    ["user_group_member", "User Group Member", t`User Group Member`],
    ["token", "API Token", t`API Token`],
    ["sso_connector", "SSO Connector", t`SSO Connector`],
    ["scim_token", "SCIM Token", t`SCIM Token`],
    ["scim_person", "SCIM User", t`SCIM User`],
    ["scim_group", "SCIM Group", t`SCIM Group`],
    ["terms_acceptance", "Acceptance of Terms", t`Acceptance of Terms`],
    ["zone", "Zone", t`Zone`],
    ["zone_setting", "Zone Setting", t`Zone Setting`],
    ["zone_hold", "Zone Hold", t`Zone Hold`],
    ["dns_record", "DNS Record", t`DNS Record`],
    ["subscription", "Subscription", t`Subscription`],
    ["billing_profile", "Billing Profile", t`Billing Profile`],
    ["payment_method", "Payment Method", t`Payment Method`],
    ["invoice", "Invoice", t`Invoice`],
    ["plan_price", "Price", t`Price`],
    ["plan_offer", "Offer", t`Offer`],
    ["tenant", "Tenant", t`Tenant`],
    ["unit", "Unit", t`Unit`],
    ["tenant_admin", "Tenant Administrator", t`Tenant Administrator`],
    ["user", "User", t`User`],
    ["user_preference", "Preferences", t`Preferences`],
    ["mailed_link", "Mailed Link", t`Mailed Link`],
    ["authenticator_app", "Authenticator App", t`Authenticator App`],
    ["security_key", "Security Key", t`Security Key`],
    ["backup_code", "Backup Code", t`Backup Code`],
    ["session", "Session", t`Session`],
  ];
  const phrases = new Map([
    ["Sign in", t`Sign in`],
    ["End session", t`End session`],
    ["Give the password again", t`Give the password again`],
    ["View Global API Key", t`View Global API Key`],
    ["Access by an administrator of the partner", t`Access by an administrator of the partner`],
  ]);
  const verbs = {
    create: ["Add", (what: string) => t`Add ${what}`],
    update: ["Change", (what: string) => t`Change ${what}`],
    delete: ["Delete", (what: string) => t`Delete ${what}`],
    view: ["View", (what: string) => t`View ${what}`],
  } as const;

  const said = (text: string, action: keyof typeof verbs, type: string) => {
    const phrase = phrases.get(text);
    if (phrase) return phrase;
    const [verb, done] = verbs[action];
    const noun = nouns.find(([one]) => one === type);
    const begin = `${verb} ${noun?.[1]}`;
    return noun && `${text} `.startsWith(`${begin} `) ? done(noun[2] + text.slice(begin.length)) : text;
  };
  return ({ action, resource }: Entry) => {
    const [, text = "", isRefused] = /^(.*?)( \(refused\))?$/s.exec(action.description) ?? [];
    const what = said(text, action.type, resource.type);
    return isRefused ? t`${what} (refused)` : what;
  };
}
