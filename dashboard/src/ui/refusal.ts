import { createContext, type MouseEvent, useContext } from "react";

// Why buttons are refused to the person, and a way to say it where it is seen.
export interface Refusal {
  why: string;
  say: () => void;
}

export const Refused = createContext<Refusal | undefined>(undefined);

// A button that is refused can still be reached, and says why instead of doing anything.
export function useRefusal() {
  const refusal = useContext(Refused);
  if (!refusal) return undefined;
  return {
    "aria-disabled": true,
    "aria-description": refusal.why,
    title: refusal.why,
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      refusal.say();
    },
  };
}
