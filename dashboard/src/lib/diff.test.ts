import { expect, test } from "vitest";
import { changesOf } from "@/lib/diff";

test("fields are told one by one, also those of objects inside", () => {
  const before = { name: "Acme", settings: { enforce_twofactor: false, mail: "a@example.com" }, gone: 1 };
  const after = { name: "Acme Ltd", settings: { enforce_twofactor: true, mail: "a@example.com" }, tags: ["new"] };
  expect(changesOf(before, after)).toEqual([
    { field: "name", kind: "changed", before: "Acme", after: "Acme Ltd" },
    { field: "settings.enforce_twofactor", kind: "changed", before: "false", after: "true" },
    { field: "settings.mail", kind: "same", before: "a@example.com", after: "a@example.com" },
    { field: "gone", kind: "removed", before: "1", after: "" },
    { field: "tags", kind: "added", before: "", after: '["new"]' },
  ]);
});

test("what was made or deleted has one image alone", () => {
  expect(changesOf(null, { name: "Acme", description: null })).toEqual([{ field: "name", kind: "added", before: "", after: "Acme" }]);
  expect(changesOf({ name: "Acme" }, undefined)).toEqual([{ field: "name", kind: "removed", before: "Acme", after: "" }]);
});
