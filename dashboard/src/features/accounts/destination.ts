import { isOwnPage } from "@/lib/own-page";

// `/:account/billing`: a page of the account that is open, or will be chosen.
export function leadsToAccount(to: string | undefined): to is string {
  return to !== undefined && to.startsWith("/:account/") && isOwnPage(to);
}
