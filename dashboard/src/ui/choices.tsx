import { type ReactNode, useId } from "react";
import type { Choice } from "@/ui/field";
import type { BoundField } from "@/ui/use-form";

interface RadioFieldProps<Value extends string> extends BoundField<Value> {
  label: string;
  choices: Choice<Value>[];
}

const control = "size-4 shrink-0 cursor-pointer accent-kumo-brand disabled:cursor-not-allowed";

function Radio<Value extends string>({ choice, name, isChosen, onChoose }: { choice: Choice<Value>; name: string; isChosen: boolean; onChoose: () => void }) {
  const id = useId();
  const { label, description, isDisabled = false } = choice;
  return (
    <label htmlFor={id} className={`flex items-start gap-3 rounded-lg p-3 ring ${isChosen ? "bg-kumo-tint ring-kumo-interact" : "ring-kumo-hairline"} ${isDisabled ? "cursor-not-allowed" : "cursor-pointer hover:bg-kumo-elevated"}`}>
      <input
        id={id}
        type="radio"
        name={name}
        checked={isChosen}
        disabled={isDisabled}
        onChange={onChoose}
        aria-labelledby={`${id}-label`}
        aria-describedby={description ? `${id}-description` : undefined}
        className={`mt-0.5 ${control}`}
      />
      <span className="grid min-w-0 gap-1">
        <span id={`${id}-label`} className={`font-medium ${isDisabled ? "text-kumo-subtle" : "text-kumo-default"}`}>
          {label}
        </span>
        {description && (
          <span id={`${id}-description`} className="text-sm leading-snug text-kumo-subtle">
            {description}
          </span>
        )}
      </span>
    </label>
  );
}

export function RadioField<Value extends string>({ label, choices, value, onValue, error, name }: RadioFieldProps<Value>) {
  const id = useId();
  return (
    <fieldset className="grid min-w-0 gap-2" aria-describedby={error ? `${id}-error` : undefined} data-invalid={error ? true : undefined}>
      <legend className="mb-2 text-base font-medium text-kumo-default">{label}</legend>
      {choices.map((choice) => (
        <Radio key={choice.value} choice={choice} name={`${name} ${id}`} isChosen={choice.value === value} onChoose={() => onValue(choice.value)} />
      ))}
      {error && (
        <p id={`${id}-error`} className="text-sm leading-snug text-kumo-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type FlagFieldProps = BoundField<boolean> & { label: ReactNode; isDisabled?: boolean };

function Flag({ label, value, onValue, name, isDisabled = false, isSwitch = false }: FlagFieldProps & { isSwitch?: boolean }) {
  return (
    <label className={`flex w-fit items-center gap-2 font-medium ${isDisabled ? "cursor-not-allowed text-kumo-subtle" : "cursor-pointer text-kumo-default"}`}>
      <input
        type="checkbox"
        name={name}
        checked={value}
        disabled={isDisabled}
        onChange={(event) => onValue(event.target.checked)}
        {...(isSwitch ? { role: "switch", className: "switch" } : { className: control })}
      />
      {label}
    </label>
  );
}

export function CheckboxField(props: FlagFieldProps) {
  return <Flag {...props} />;
}

export function SwitchField(props: FlagFieldProps) {
  return <Flag {...props} isSwitch />;
}
