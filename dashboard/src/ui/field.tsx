import { Trans, useLingui } from "@lingui/react/macro";
import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { IconButton } from "@/ui/button";
import { CaretUpDownIcon, EyeIcon, EyeSlashIcon } from "@/ui/icons";
import type { BoundField } from "@/ui/use-form";

export { CheckboxField, RadioField, SwitchField } from "@/ui/choices";

interface Labelled {
  label: ReactNode;
  description?: ReactNode;
  isOptional?: boolean;
}

function Label({ label, isOptional }: Pick<Labelled, "label" | "isOptional">) {
  if (!isOptional) return label;
  return (
    <>
      {label}{" "}
      <span className="font-normal text-kumo-subtle">
        <Trans>(optional)</Trans>
      </span>
    </>
  );
}

type NativeInput = Pick<
  ComponentProps<"input">,
  "autoComplete" | "autoFocus" | "disabled" | "inputMode" | "max" | "maxLength" | "min" | "placeholder" | "step" | "type"
>;

type TextFieldProps = BoundField<string> & Labelled & NativeInput;

interface FramedProps extends Labelled {
  id: string;
  error: string | undefined;
  children: ReactNode;
}

// A control below its label, and what is to be said about it.
function Framed({ id, label, description, isOptional = false, error, children }: FramedProps) {
  return (
    <div className="grid min-w-0 gap-2">
      <label htmlFor={id} className="text-base font-medium text-kumo-default">
        <Label label={label} isOptional={isOptional} />
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className="text-sm leading-snug text-kumo-danger">
          {error}
        </p>
      )}
      {description && (
        <p id={`${id}-description`} className="text-sm leading-snug text-kumo-subtle">
          {description}
        </p>
      )}
    </div>
  );
}

// What the control of such a frame carries.
function described(id: string, { description, error, isOptional = false }: Pick<FramedProps, "description" | "error" | "isOptional">) {
  const notes = [error && `${id}-error`, description && `${id}-description`].filter(Boolean).join(" ");
  return { id, required: !isOptional, "aria-invalid": error ? true : undefined, "aria-describedby": notes || undefined };
}

const edge = (error: string | undefined) => (error ? "ring-kumo-danger" : "ring-kumo-line");

// Where no address or password is asked for, password managers keep out.
const notForManagers = { "data-1p-ignore": "true", "data-bwignore": "true", "data-form-type": "other", "data-lpignore": "true" };

export function TextField({ label, description, isOptional = false, onValue, error, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <Framed {...{ id, label, description, isOptional, error }}>
      <input
        {...input}
        {...(!input.autoComplete && notForManagers)}
        {...described(id, { description, error, isOptional })}
        onChange={(event) => onValue(event.target.value)}
        className={`h-9 w-full min-w-0 rounded-lg bg-kumo-control px-3 text-base text-kumo-default ring placeholder:text-kumo-placeholder disabled:text-kumo-subtle ${edge(error)}`}
      />
    </Framed>
  );
}

// A password may be pasted, filled in by a manager, and looked at.
export function PasswordField({ autoComplete, ...field }: TextFieldProps & { autoComplete: "current-password" | "new-password" }) {
  const { t } = useLingui();
  const [isShown, setIsShown] = useState(false);
  return (
    <div className="relative [&_input]:pr-11">
      <TextField {...field} autoComplete={autoComplete} type={isShown ? "text" : "password"} />
      <div className="absolute top-8.5 right-1">
        <IconButton
          size="sm"
          icon={isShown ? EyeSlashIcon : EyeIcon}
          label={isShown ? t`Hide the password` : t`Show the password`}
          onClick={() => setIsShown(!isShown)}
        />
      </div>
    </div>
  );
}

export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
  description?: ReactNode;
  isDisabled?: boolean;
}

interface SelectFieldProps<Value extends string> extends BoundField<Value>, Labelled {
  choices: Choice<Value>[];
  placeholder?: string;
  isDisabled?: boolean;
}

// The browser's own list: it is read out, reached by letters, and large on phones.
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, description, isOptional = false, name, value, onValue, error, choices, placeholder, isDisabled = false } = props;
  const id = useId();
  return (
    <Framed {...{ id, label, description, isOptional, error }}>
      <span className="relative grid">
        <select
          {...described(id, { description, error, isOptional })}
          name={name}
          value={value}
          disabled={isDisabled}
          onChange={(event) => onValue(event.target.value as Value)}
          className={`h-9 w-full min-w-0 cursor-pointer appearance-none truncate rounded-lg bg-kumo-control ps-3 pe-9 text-base ring disabled:opacity-60 ${edge(error)} ${value ? "text-kumo-default" : "text-kumo-placeholder"}`}
        >
          {(placeholder || !value) && (
            <option value="" disabled={!isOptional}>
              {placeholder ?? ""}
            </option>
          )}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.isDisabled ?? false}>
              {choice.label}
            </option>
          ))}
        </select>
        <CaretUpDownIcon aria-hidden className="pointer-events-none absolute end-3 top-2.5 size-4 text-kumo-subtle" />
      </span>
    </Framed>
  );
}
