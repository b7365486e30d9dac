import { Trans } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { FormDialog } from "@/ui/dialog";
import { TextField } from "@/ui/field";
import type { AnyForm } from "@/ui/use-form";

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

// For what cannot be undone. Pasting is fine; the button waits until the name is right.
export function ConfirmByTyping({ title, name, form, submit, onClose, children }: ConfirmByTypingProps) {
  const [typed, setTyped] = useState("");
  return (
    <FormDialog title={title} form={form} submit={submit} isDestructive isReady={typed === name} onClose={onClose}>
      {children}
      <TextField
        name="confirmation"
        label={
          <Trans>
            To confirm, type <strong className="font-mono font-semibold break-all select-all">{name}</strong>
          </Trans>
        }
        value={typed}
        onValue={setTyped}
        error={undefined}
        autoFocus
      />
    </FormDialog>
  );
}
