import { Checkbox } from "@cloudflare/kumo/components/checkbox";
import { Radio } from "@cloudflare/kumo/components/radio";
import { Switch } from "@cloudflare/kumo/components/switch";
import type { ReactNode } from "react";
import type { Choice } from "@/ui/field";
import type { BoundField } from "@/ui/use-form";

interface RadioFieldProps<Value extends string> extends BoundField<Value> {
  label: string;
  choices: Choice<Value>[];
}

export function RadioField<Value extends string>({ label, choices, value, onValue, error, name }: RadioFieldProps<Value>) {
  return (
    <Radio.Group<Value>
      legend={label}
      name={name}
      value={value}
      appearance="card"
      controlPosition="start"
      onValueChange={onValue}
      {...(error && { error })}
    >
      {choices.map((choice) => (
        <Radio.Item<Value>
          key={choice.value}
          value={choice.value}
          label={choice.label}
          description={choice.description}
          disabled={choice.isDisabled ?? false}
        />
      ))}
    </Radio.Group>
  );
}

type FlagFieldProps = BoundField<boolean> & { label: ReactNode; isDisabled?: boolean };

export function CheckboxField({ label, value, onValue, name, isDisabled = false }: FlagFieldProps) {
  return <Checkbox label={label} name={name} checked={value} disabled={isDisabled} onCheckedChange={onValue} />;
}

export function SwitchField({ label, value, onValue, name, isDisabled = false }: FlagFieldProps) {
  return <Switch label={label} name={name} checked={value} disabled={isDisabled} onCheckedChange={onValue} size="sm" />;
}
