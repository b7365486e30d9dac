import { Trans, useLingui } from "@lingui/react/macro";
import { useDeferredValue, useState } from "react";
import { useApi } from "@/api/query";
import { findByText } from "@/features/tokens/calls";
import type { Place } from "@/features/tokens/policies";
import { Button } from "@/ui/button";

interface PlacePickerProps {
  kind: "accounts" | "zones";
  legend: string;
  all: string;
  one: string;
  // Only what belongs to this account.
  account?: string | undefined;
  value: Place | undefined;
  onValue: (place: Place | undefined) => void;
}

function Found({ kind, account, q, onChoose }: { kind: "accounts" | "zones"; account: string | undefined; q: string; onChoose: (place: Place) => void }) {
  const { t } = useLingui();
  const { data } = useApi(findByText(q), { enabled: q.length > 1, keepsPrevious: true });
  const places: (Place & { of?: string })[] =
    kind === "accounts"
      ? (data?.result.accounts ?? [])
      : (data?.result.zones ?? []).filter((zone) => !account || zone.account.id === account).map((zone) => ({ id: zone.id, name: zone.name, of: zone.account.name }));
  if (q.length < 2) return null;
  return (
    <ul className="mt-2 rounded-lg ring ring-kumo-hairline" aria-label={t`Found`}>
      {places.map((place) => (
        <li key={place.id} className="border-b border-kumo-hairline last:border-0">
          <button type="button" onClick={() => onChoose(place)} className="flex w-full cursor-pointer justify-between gap-3 px-3 py-2 text-start hover:bg-kumo-elevated">
            <span className="min-w-0 truncate">{place.name}</span>
            {place.of && <span className="truncate text-sm text-kumo-subtle">{place.of}</span>}
          </button>
        </li>
      ))}
      {places.length === 0 && (
        <li className="px-3 py-3 text-center text-kumo-subtle">
          <Trans>Nothing is found.</Trans>
        </li>
      )}
    </ul>
  );
}

// Where a token holds: everywhere, or in one account or website that is searched for.
export function PlacePicker({ kind, legend, all, one, account, value, onValue }: PlacePickerProps) {
  const { t } = useLingui();
  const [isOne, setIsOne] = useState(Boolean(value));
  const [search, setSearch] = useState("");
  const q = useDeferredValue(search.trim());
  const choose = (wanted: boolean) => {
    setIsOne(wanted);
    if (!wanted) onValue(undefined);
  };
  const radio = (wanted: boolean, text: string) => (
    <label className="flex min-h-6 cursor-pointer items-center gap-2.5">
      <input type="radio" checked={isOne === wanted} onChange={() => choose(wanted)} className="size-4 accent-kumo-brand" />
      {text}
    </label>
  );
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1.5 font-medium">{legend}</legend>
      {radio(false, all)}
      {radio(true, one)}
      {isOne &&
        (value ? (
          <p className="flex flex-wrap items-center gap-3">
            <strong className="font-medium">{value.name}</strong>
            <Button size="sm" onClick={() => onValue(undefined)}>
              <Trans>Choose another</Trans>
            </Button>
          </p>
        ) : (
          <div>
            <input
              type="search"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              placeholder={t`Search by name`}
              aria-label={legend}
              className="h-9 w-full rounded-lg bg-kumo-control px-3 text-base ring ring-kumo-line placeholder:text-kumo-placeholder"
            />
            <Found kind={kind} account={account} q={q} onChoose={onValue} />
          </div>
        ))}
    </fieldset>
  );
}
