import { platform, published, type ResultOf } from "@/api/call";

interface Filter {
  q?: string;
  status?: "" | "initializing" | "pending" | "active" | "moved";
  type?: "" | "full" | "partial";
  order?: "" | "name" | "status" | "account.name";
  direction?: "" | "asc" | "desc";
}

const given = <Value extends string>(value: Value | undefined) => (value || undefined) as Exclude<Value, ""> | undefined;

// Of one account, or of all that the caller may open.
const queryOf = (filter: Filter, account?: string) => ({
  name: filter.q?.trim() ? `contains:${filter.q.trim().toLowerCase()}` : undefined,
  "account.id": account,
  status: given(filter.status),
  type: filter.type ? [filter.type] : undefined,
  order: given(filter.order) ?? "name",
  direction: given(filter.direction),
});

export const listZones = (filter: Filter, account?: string, page = 1, perPage = 50) =>
  published("get", "/zones", { query: { ...queryOf(filter, account), page, per_page: perPage } });

export const zonesFile = (filter: Filter, account?: string) => platform("get", "/zones/export", { query: queryOf(filter, account) });

export type Zone = ResultOf<ReturnType<typeof listZones>>[number];

const pathOf = (zone: string) => ({ zone_id: zone });

export const getZone = (zone: string) => published("get", "/zones/{zone_id}", { path: pathOf(zone) });

export const createZone = (account: string, name: string, type: "full" | "partial") =>
  published("post", "/zones", { body: { name, account: { id: account }, type, jump_start: true } });

export const setType = (zone: string, type: "full" | "partial") =>
  published("patch", "/zones/{zone_id}", { path: pathOf(zone), body: { type } });

export const setPaused = (zone: string, paused: boolean) =>
  published("patch", "/zones/{zone_id}", { path: pathOf(zone), body: { paused } });

export const checkActivation = (zone: string) =>
  published("put", "/zones/{zone_id}/activation_check", { path: pathOf(zone) });

export const removeZone = (zone: string) => published("delete", "/zones/{zone_id}", { path: pathOf(zone) });

// In a sandbox nobody asks the DNS: it is declared what it would say.
export const declareDelegation = (zone: Zone) =>
  platform("post", "/sandbox/zones/{zone_id}/delegation", {
    path: pathOf(zone.id),
    body: zone.type === "partial" ? { verification_key: zone.verification_key } : { name_servers: zone.name_servers },
  });

// Whatever shows zones is read again.
export const zonePaths = ["/zones", "/zones/{zone_id}", "/accounts"];
