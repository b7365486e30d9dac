import { formatter } from "@/lib/formatter";

export interface TimeOptions {
  locale: string;
  timeZone: string;
}

// Exact, with the name of the zone: it stands in tooltips and where a deadline is meant.
export function exactTime(iso: string, { locale, timeZone }: TimeOptions): string {
  return formatter(Intl.DateTimeFormat, locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(new Date(iso));
}

export function shortDate(iso: string, { locale, timeZone }: TimeOptions): string {
  return formatter(Intl.DateTimeFormat, locale, { dateStyle: "medium", timeZone }).format(new Date(iso));
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;

// `2 hours ago` within a week, the date before that.
export function relativeTime(iso: string, now: number, options: TimeOptions): string {
  const distance = new Date(iso).getTime() - now;
  const size = Math.abs(distance);
  if (size >= week) return shortDate(iso, options);
  const format = formatter(Intl.RelativeTimeFormat, options.locale, { numeric: "auto" });
  if (size < minute) return format.format(Math.round(distance / 1000), "second");
  if (size < hour) return format.format(Math.round(distance / minute), "minute");
  if (size < day) return format.format(Math.round(distance / hour), "hour");
  return format.format(Math.round(distance / day), "day");
}

// `2 days, 3 hours`: what is left of a deadline, in its two largest parts.
export function remaining(iso: string, now: number, locale: string): string {
  const left = Math.max(0, new Date(iso).getTime() - now);
  const parts: [number, "day" | "hour" | "minute"][] = [
    [Math.floor(left / day), "day"],
    [Math.floor((left % day) / hour), "hour"],
    [Math.floor((left % hour) / minute), "minute"],
  ];
  const shown = parts.filter(([count]) => count > 0).slice(0, 2);
  if (shown.length === 0) shown.push([0, "minute"]);
  const text = ([count, unit]: [number, string]) =>
    formatter(Intl.NumberFormat, locale, { style: "unit", unit, unitDisplay: "long" }).format(count);
  return formatter(Intl.ListFormat, locale, { style: "narrow", type: "unit" }).format(shown.map(text));
}

let ofBrowser = "";

// The clock of the browser, or UTC, or the zone that was chosen.
export function zoneOf(preference: string): string {
  if (preference !== "local") return preference || "UTC";
  ofBrowser ||= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return ofBrowser;
}
