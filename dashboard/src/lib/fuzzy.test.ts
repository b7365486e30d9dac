import { expect, test } from "vitest";
import { fit, fitting } from "@/lib/fuzzy";

test("words count more than letters, and letters have an order", () => {
  expect(fit("Audit Log", "audit")).toBe(2);
  expect(fit("Audit Log", "log aud")).toBe(2);
  expect(fit("Audit Log", "adlg")).toBe(1);
  expect(fit("Audit Log", "gla")).toBe(0);
  expect(fit("Audit Log", "")).toBe(2);
});

test("the best comes first", () => {
  const pages = ["Managed Accounts", "Members", "Account API Tokens"];
  expect(fitting(pages, "mem", (page) => page)).toEqual(["Members"]);
  expect(fitting(pages, "acc", (page) => page)).toEqual(["Managed Accounts", "Account API Tokens"]);
  expect(fitting(["Matches as letters: a-p-i", "API"], "api", (page) => page)).toEqual(["API", "Matches as letters: a-p-i"]);
});
