import { formatter } from "@/lib/formatter";

// Prices come as numbers of major units with at most the decimals of the currency; they are shown,
// never calculated with.
export function money(amount: number, currency: string, locale: string): string {
  return formatter(Intl.NumberFormat, locale, { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" }).format(amount);
}
