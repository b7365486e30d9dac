import { useLingui } from "@lingui/react/macro";
import { createContext, useContext } from "react";
import { exactTime, relativeTime, shortDate, zoneOf } from "@/lib/time";

// The person's time zone: a name, or `local` for the browser's.
export const TimeZone = createContext("UTC");

export function useTimeOptions() {
  const { i18n } = useLingui();
  return { locale: i18n.locale, timeZone: zoneOf(useContext(TimeZone)) };
}

export function DateTime({ at, as = "relative" }: { at: string; as?: "relative" | "exact" | "date" }) {
  const options = useTimeOptions();
  const exact = exactTime(at, options);
  const shown = as === "exact" ? exact : as === "date" ? shortDate(at, options) : relativeTime(at, Date.now(), options);
  return (
    <time dateTime={at} title={exact} className="whitespace-nowrap">
      {shown}
    </time>
  );
}

// Of bills: they follow UTC wherever one is, and say so beside it.
export function BillingDate({ at }: { at: string }) {
  return (
    <TimeZone value="UTC">
      <DateTime at={at} as="date" />
    </TimeZone>
  );
}
