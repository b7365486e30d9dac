import type { Messages } from "@lingui/core";

export interface Catalogue {
  messages: Messages;
}

// The catalogues of all folders as one.
export function joined(catalogues: Record<string, Catalogue> | Catalogue[]): Messages {
  return Object.assign({}, ...Object.values(catalogues).map((one) => one.messages));
}
