import { type ReactNode, useState } from "react";
import type { Call } from "@/api/call";
import { send } from "@/api/send";
import { askCredential, canUseKeys } from "@/features/second-factors/browser";
import type { Assertion } from "@/features/second-factors/calls";
import { Button } from "@/ui/button";
import { toast } from "@/ui/toasts";

interface KeyButtonProps {
  // What the browser is to ask of its keys, and the call that answers with it.
  start: Call<unknown>;
  answer: (body: { credential: Assertion }) => Call<unknown>;
  onDone: () => unknown;
  // What is said when the answer was refused.
  failure: string;
  className?: string;
  children: ReactNode;
}

// Asks the browser for a key or passkey; nothing, where it knows none.
export function KeyButton({ start, answer, onDone, failure, className = "", children }: KeyButtonProps) {
  const [isAsking, setIsAsking] = useState(false);
  if (!canUseKeys()) return null;
  const ask = async () => {
    setIsAsking(true);
    try {
      const credential = await askCredential((await send(start)).result);
      if (!credential) return;
      await send(answer({ credential }));
      await onDone();
    } catch (error) {
      toast.failed(failure, error);
    } finally {
      setIsAsking(false);
    }
  };
  return (
    <Button isBusy={isAsking} onClick={() => void ask()} className={`justify-center ${className}`}>
      {children}
    </Button>
  );
}
