import type { UserGroup } from "@/features/iam/calls";

// What the policies of a group allow.
export const permissionsOf = (group: UserGroup) =>
  group.policies.filter((policy) => policy.access === "allow").flatMap((policy) => policy.permission_groups);

// One policy for the whole account, or none: what the dialog can show.
export function isPlain(group: UserGroup, account: string): boolean {
  return group.policies.every(({ access, resource_groups: places }) => access === "allow" && places.every(({ id }) => id === account)) && group.policies.length <= 1;
}
