import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { Group } from "@/features/tokens/calls";
import { accountScope, userScope, zoneScope } from "@/features/tokens/policies";

interface PermissionPickerProps {
  groups: Group[];
  value: string[];
  onValue: (chosen: string[]) => void;
  error: string | undefined;
}

function useScopeWords() {
  const { t } = useLingui();
  return (group: Group) => {
    const scope = group.scopes[0];
    return scope === zoneScope ? t`Website` : scope === userScope ? t`User` : scope === accountScope ? t`Account` : (scope ?? "");
  };
}

// Chosen ones first: they stay in sight while one searches for others.
export function PermissionPicker({ groups, value, onValue, error }: PermissionPickerProps) {
  const { t } = useLingui();
  const scopeOf = useScopeWords();
  const [search, setSearch] = useState("");
  const words = search.trim().toLowerCase().split(/\s+/);
  const isChosen = (group: Group) => value.includes(group.id);
  const matches = (group: Group) => words.every((word) => group.name.toLowerCase().includes(word));
  const shown = [...groups.filter(isChosen), ...groups.filter((group) => !isChosen(group) && matches(group))];
  const toggle = (group: Group) => onValue(isChosen(group) ? value.filter((id) => id !== group.id) : [...value, group.id]);
  return (
    <fieldset className="min-w-0" aria-invalid={error ? true : undefined} tabIndex={-1}>
      <legend className="mb-1.5 font-medium">
        <Trans>Permissions</Trans>
      </legend>
      <input
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        placeholder={t`Search permissions, DNS for example`}
        aria-label={t`Search permissions`}
        className="h-9 w-full rounded-t-lg bg-kumo-control px-3 text-base ring ring-kumo-line placeholder:text-kumo-placeholder"
      />
      <ul className="max-h-72 overflow-y-auto rounded-b-lg ring ring-kumo-hairline" tabIndex={0} aria-label={t`Permissions`}>
        {shown.map((group) => (
          <li key={group.id} className="border-b border-kumo-hairline last:border-0">
            <label className="flex cursor-pointer items-center gap-3 px-3 py-2 hover:bg-kumo-elevated">
              <input type="checkbox" checked={isChosen(group)} onChange={() => toggle(group)} className="size-4 shrink-0 accent-kumo-brand" />
              <span className="min-w-0 flex-1">{group.name}</span>
              <span className="shrink-0 text-sm text-kumo-subtle">{scopeOf(group)}</span>
            </label>
          </li>
        ))}
        {shown.length === 0 && (
          <li className="px-3 py-4 text-center text-kumo-subtle">
            <Trans>No permission matches.</Trans>
          </li>
        )}
      </ul>
      {error && <p className="mt-1.5 text-sm text-kumo-danger">{error}</p>}
    </fieldset>
  );
}
