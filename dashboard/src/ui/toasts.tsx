import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useSyncExternalStore } from "react";
import { asProblem } from "@/api/problem";
import { Button, IconButton } from "@/ui/button";
import { CheckIcon, WarningCircleIcon, XIcon } from "@/ui/icons";

interface Toast {
  id: number;
  isFailure: boolean;
  title: string;
  text?: string;
  undo?: (() => void) | undefined;
}

const shownMs = 6_000;
const undoableMs = 15_000;

let toasts: Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

function add(said: Omit<Toast, "id">) {
  set([...toasts.filter((one) => one.title !== said.title), { ...said, id: ++last }]);
}

// What was done goes by itself; what has failed stays until it is closed.
export const toast = {
  done: (title: string, undo?: () => void) => add({ title, isFailure: false, undo }),
  failed: (title: string, error: unknown) => add({ title, text: asProblem(error).message, isFailure: true }),
  refused: (title: string, text: string) => add({ title, text, isFailure: true }),
};

const close = (id: number) => set(toasts.filter((one) => one.id !== id));

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function Card({ said }: { said: Toast }) {
  const { t } = useLingui();
  const Sign = said.isFailure ? WarningCircleIcon : CheckIcon;
  useEffect(() => {
    if (said.isFailure) return;
    const timer = setTimeout(() => close(said.id), said.undo ? undoableMs : shownMs);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <div className="flex items-start gap-3 rounded-lg bg-kumo-base py-3 ps-4 pe-2 shadow-lg ring ring-kumo-line">
      <Sign aria-hidden weight="bold" className={`mt-0.5 size-4.5 shrink-0 ${said.isFailure ? "text-kumo-danger" : "text-kumo-success"}`} />
      <div className="min-w-0 flex-1 break-words">
        <p className="font-medium">{said.title}</p>
        {said.text && <p className="text-kumo-subtle">{said.text}</p>}
      </div>
      {said.undo && (
        <Button
          size="sm"
          onClick={() => {
            close(said.id);
            said.undo?.();
          }}
        >
          <Trans>Undo</Trans>
        </Button>
      )}
      <IconButton size="sm" icon={XIcon} label={t`Close`} onClick={() => close(said.id)} />
    </div>
  );
}

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div role="log" aria-live="polite" className="fixed end-4 bottom-4 z-50 flex w-88 max-w-[calc(100vw-2rem)] flex-col gap-2">
      {shown.map((said) => (
        <Card key={said.id} said={said} />
      ))}
    </div>
  );
}
