import { Trans } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { FormDialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import type { AnyForm } from "@/ui/use-form";

interface TypedWordProps {
  word: string;
  typed: string;
  onTyped: (text: string) => void;
}

// Pasting is fine.
export function TypedWord({ word, typed, onTyped }: TypedWordProps) {
  return (
    <TextField
      name="confirmation"
      label={
        <Trans>
          To confirm, type <strong className="font-mono font-semibold break-all select-all">{word}</strong>
        </Trans>
      }
      value={typed}
      onValue={onTyped}
      error={undefined}
      autoFocus
    />
  );
}

interface ConfirmByTypingProps {
  title: ReactNode;
  // What has to be typed, and what it is: `the name of the account`.
  name: string;
  form: AnyForm;
  submit: ReactNode;
  onClose: () => void;
  // What will go.
  children: ReactNode;
}

// For what cannot be undone: the button waits until the name is right.
export function ConfirmByTyping({ title, name, form, submit, onClose, children }: ConfirmByTypingProps) {
  const [typed, setTyped] = useState("");
  return (
    <FormDialog title={title} form={form} submit={submit} isDestructive isReady={typed === name} onClose={onClose}>
      {children}
      <TypedWord word={name} typed={typed} onTyped={setTyped} />
    </FormDialog>
  );
}
