import { expect, test } from "vitest";
import { grantOf, wordOf } from "@/features/sso-connectors/connector-values";

const none = { roles: [], units: [], whole_tenant: false };

test.each([none, { ...none, roles: ["a"] }, { ...none, roles: ["a", "b"] }])("a grant of an account goes back as it came: %j", (grant) => {
  expect({ ...none, ...grantOf({ kind: "account", id: "x" }, wordOf(grant)) }).toEqual(grant);
});

test.each([none, { ...none, units: ["a"] }, { ...none, units: ["a", "b"] }, { ...none, units: ["a"], whole_tenant: true }])("a grant of a tenant goes back as it came: %j", (grant) => {
  expect({ ...none, ...grantOf({ kind: "tenant", id: "x" }, wordOf(grant)) }).toEqual(grant);
});
