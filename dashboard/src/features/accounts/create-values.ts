import { asProblem, type Problem } from "@/api/problem";
import { send } from "@/api/send";
import { type Account, createAccount, inviteMember } from "@/features/accounts/calls";
import { administrator } from "@/lib/roles";

export const nothing = {
  name: "",
  description: "",
  unit: "",
  type: "standard" as "standard" | "enterprise",
  business_name: "",
  business_address: "",
  business_email: "",
  business_phone: "",
  external_metadata: "",
  isInviting: false,
  email: "",
  role: administrator,
};

export type Values = typeof nothing;

const optional = (text: string) => text.trim() || undefined;

export const callOf = (values: Values) =>
  createAccount({
    name: values.name,
    type: values.type,
    description: optional(values.description),
    unit: values.unit ? { id: values.unit } : undefined,
    business_name: optional(values.business_name),
    business_address: optional(values.business_address),
    business_email: optional(values.business_email),
    business_phone: optional(values.business_phone),
    external_metadata: optional(values.external_metadata),
  });

export interface Created {
  account: Account;
  invited: string;
  problem?: Problem;
}

// The account is there, whatever becomes of the invitation.
export async function invite(account: Account, values: Values): Promise<Created> {
  if (!values.isInviting) return { account, invited: "" };
  try {
    await send(inviteMember(account.id, values.email, values.role));
    return { account, invited: values.email };
  } catch (error) {
    return { account, invited: values.email, problem: asProblem(error) };
  }
}
