import { expect, test } from "vitest";
import { isOwnPage } from "@/lib/own-page";

const origin = "https://tenants.example.com";

test.each(["/", "/accounts", "/accounts?q=a%2Fb&to=//x#top", "/:account/billing", "/a//b", "/@evil.example", "/%2F/evil.example"])("%j is a page of ours", (to) =>
  expect(isOwnPage(to, origin)).toBe(true),
);

test.each([
  "",
  "accounts",
  "?q=1",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n\\evil.example",
  " /accounts",
  "\t//evil.example",
  "//[",
  "https://evil.example",
  "https:/evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
])("%j is none", (to) => expect(isOwnPage(to, origin)).toBe(false));
