import { useSyncExternalStore } from "react";

// One polite region for everything that is said beside the page: copied, saved, how many found.
let said = "";
const listeners = new Set<() => void>();

export function announce(text: string) {
  // The same text twice is news only when something differs.
  said = said === text ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => said);
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {text}
    </p>
  );
}
