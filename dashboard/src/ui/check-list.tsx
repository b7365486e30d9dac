import { Trans } from "@lingui/react/macro";
import { useState } from "react";

export interface CheckItem {
  id: string;
  name: string;
  description?: string;
}

interface CheckListProps {
  legend: string;
  searchLabel: string;
  items: CheckItem[];
  value: string[];
  onValue: (ids: string[]) => void;
  error?: string | undefined;
}

// Several of many, each with what it means; what is chosen stays in sight while one searches.
export function CheckList({ legend, searchLabel, items, value, onValue, error }: CheckListProps) {
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const shown = items.filter(({ id, name, description = "" }) => value.includes(id) || `${name} ${description}`.toLowerCase().includes(wanted));
  const toggle = (id: string) => onValue(value.includes(id) ? value.filter((one) => one !== id) : [...value, id]);
  return (
    <fieldset className="min-w-0" aria-invalid={error ? true : undefined} tabIndex={-1}>
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <input
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        placeholder={searchLabel}
        aria-label={searchLabel}
        className="h-9 w-full rounded-t-lg bg-kumo-control px-3 text-base ring ring-kumo-line placeholder:text-kumo-placeholder"
      />
      <ul className="max-h-64 overflow-y-auto rounded-b-lg ring ring-kumo-hairline">
        {shown.map(({ id, name, description }) => (
          <li key={id} className="border-b border-kumo-hairline last:border-0">
            <label className="flex cursor-pointer items-start gap-3 px-3 py-2.5 hover:bg-kumo-elevated">
              <input type="checkbox" checked={value.includes(id)} onChange={() => toggle(id)} className="mt-0.5 size-4 shrink-0 accent-kumo-brand" />
              <span className="min-w-0">
                <span className="block font-medium">{name}</span>
                {description && <span className="block text-sm text-kumo-subtle">{description}</span>}
              </span>
            </label>
          </li>
        ))}
        {shown.length === 0 && (
          <li className="px-3 py-4 text-center text-kumo-subtle">
            <Trans>Nothing matches.</Trans>
          </li>
        )}
      </ul>
      {error && <p className="mt-1.5 text-sm text-kumo-danger">{error}</p>}
    </fieldset>
  );
}
