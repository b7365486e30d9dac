import { CaretDownIcon } from "@/ui/icons";
import { Menu } from "@/ui/menu";

interface FilterMenuProps<Value extends string> {
  label: string;
  value: Value;
  onValue: (value: Value) => void;
  choices: [Value, string][];
}

// One filter of a list: its name, and what is chosen.
export function FilterMenu<Value extends string>({ label, value, onValue, choices }: FilterMenuProps<Value>) {
  const chosen = choices.find(([choice]) => choice === value)?.[1] ?? "";
  return (
    <Menu
      align="start"
      button={
        <button
          type="button"
          className="inline-flex h-8 cursor-pointer items-center gap-1.5 rounded-lg bg-kumo-base px-2.5 text-sm text-kumo-default ring ring-kumo-line hover:bg-kumo-tint"
        >
          <span className="text-kumo-subtle">{label}</span>
          <span className="max-w-40 truncate font-medium">{chosen}</span>
          <CaretDownIcon aria-hidden className="size-3 text-kumo-subtle" />
        </button>
      }
      entries={choices.map(([choice, text]) => ({
        kind: "choice",
        label: text,
        isChosen: choice === value,
        onChoose: () => onValue(choice),
      }))}
    />
  );
}
