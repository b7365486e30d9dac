import { Trans } from "@lingui/react/macro";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "@/ui/button";
import { MagnifyingGlassIcon } from "@/ui/icons";

const debounceMs = 120;

interface SearchFieldProps {
  label: string;
  placeholder?: string;
  value: string;
  onValue: (value: string) => void;
}

// Searches while one types; the button and Enter search at once.
export function SearchField({ label, placeholder, value, onValue }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  // The address has changed by itself: back, or the filters were cleared.
  if (value !== known) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => {
      setKnown(typed);
      onValue(typed);
    }, debounceMs);
    return () => clearTimeout(timer);
  }, [typed, value, onValue]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onValue(typed);
  };
  return (
    <form role="search" onSubmit={submit} className="-mb-2 flex gap-2">
      <span className="relative min-w-0 flex-1">
        <MagnifyingGlassIcon aria-hidden className="pointer-events-none absolute top-2.5 left-3 size-4 text-kumo-subtle" />
        <input
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={placeholder ?? label}
          aria-label={label}
          autoComplete="off"
          spellCheck={false}
          className="h-9 w-full rounded-lg bg-kumo-control ps-9 pe-3 text-base text-kumo-default ring ring-kumo-line placeholder:text-kumo-placeholder"
        />
      </span>
      <Button type="submit">
        <Trans>Search</Trans>
      </Button>
    </form>
  );
}
