import { expect, test } from "vitest";
import { csvText } from "@/lib/csv";
import { pseudo, pseudoText } from "@/lib/pseudo";
import { exactTime, relativeTime, remaining } from "@/lib/time";

const options = { locale: "en", timeZone: "Europe/Berlin" };
const now = Date.parse("2026-10-25T12:00:00Z");

test("cells with commas, quotes and new lines are quoted, and formulas are none", () => {
  expect(csvText(["a", "b"], [["x,y", 'say "hi"'], ["two\nlines", "=1+1"], [-5, null]])).toBe(
    'a,b\r\n"x,y","say ""hi"""\r\n"two\nlines",\'=1+1\r\n-5,\r\n',
  );
});

test("a time names its zone, also on the day when the clocks change", () => {
  expect(exactTime("2026-10-25T00:30:00Z", options)).toContain("02:30");
  expect(exactTime("2026-10-25T01:30:00Z", options)).toContain("02:30");
  expect(exactTime("2026-10-25T00:30:00Z", options)).not.toBe(exactTime("2026-10-25T01:30:00Z", options));
});

test("times are relative within a week, dates before", () => {
  expect(relativeTime("2026-10-25T11:58:00Z", now, options)).toBe("2 minutes ago");
  expect(relativeTime("2026-10-22T12:00:00Z", now, options)).toBe("3 days ago");
  expect(relativeTime("2026-10-01T12:00:00Z", now, options)).toBe("Oct 1, 2026");
});

test("what is left of a deadline is told in its two largest parts", () => {
  expect(remaining("2026-10-27T15:30:00Z", now, "en")).toBe("2 days 3 hours");
  expect(remaining("2026-10-25T12:05:00Z", now, "en")).toBe("5 minutes");
  expect(remaining("2026-10-01T00:00:00Z", now, "en")).toBe("0 minutes");
});

test("the pseudo-locale changes texts and leaves tags, names and choices", () => {
  expect(pseudoText("Accounts")).toBe("Àççóüñtš");
  const messages = pseudo({ a: "See <0>it</0>", b: ["of ", ["count", "plural", { one: ["#", " is"], other: ["#", " are"] }]] } as never);
  expect(messages).toEqual({ a: "Šéé <0>ït</0>", b: ["óf ", ["count", "plural", { one: ["#", " ïš"], other: ["#", " àŕé"] }]] });
});
