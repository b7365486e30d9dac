import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useApi } from "@/api/query";
import { listRoles } from "@/features/members/calls";
import { ErrorState, Skeleton } from "@/ui/states";

interface RolePickerProps {
  account: string;
  value: string[];
  onValue: (roles: string[]) => void;
  error: string | undefined;
}

// The roles of an account, each with what it allows; several may be chosen.
export function RolePicker({ account, value, onValue, error }: RolePickerProps) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const roles = useApi(listRoles(account), { staleTime: 600_000 });
  if (roles.error) return <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />;
  if (!roles.data) return <Skeleton />;
  const wanted = search.trim().toLowerCase();
  const shown = roles.data.result.filter((role) => value.includes(role.id) || `${role.name} ${role.description}`.toLowerCase().includes(wanted));
  const toggle = (id: string) => onValue(value.includes(id) ? value.filter((one) => one !== id) : [...value, id]);
  return (
    <fieldset className="min-w-0" aria-invalid={error ? true : undefined} tabIndex={-1}>
      <legend className="mb-1.5 font-medium">
        <Trans>Roles</Trans>
      </legend>
      <input
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        placeholder={t`Search roles`}
        aria-label={t`Search roles`}
        className="h-9 w-full rounded-t-lg bg-kumo-control px-3 text-base ring ring-kumo-line placeholder:text-kumo-placeholder"
      />
      <ul className="max-h-64 overflow-y-auto rounded-b-lg ring ring-kumo-hairline">
        {shown.map((role) => (
          <li key={role.id} className="border-b border-kumo-hairline last:border-0">
            <label className="flex cursor-pointer items-start gap-3 px-3 py-2.5 hover:bg-kumo-elevated">
              <input type="checkbox" checked={value.includes(role.id)} onChange={() => toggle(role.id)} className="mt-0.5 size-4 shrink-0 accent-kumo-brand" />
              <span className="min-w-0">
                <span className="block font-medium">{role.name}</span>
                <span className="block text-sm text-kumo-subtle">{role.description}</span>
              </span>
            </label>
          </li>
        ))}
        {shown.length === 0 && (
          <li className="px-3 py-4 text-center text-kumo-subtle">
            <Trans>No role matches.</Trans>
          </li>
        )}
      </ul>
      {error && <p className="mt-1.5 text-sm text-kumo-danger">{error}</p>}
    </fieldset>
  );
}
