import { platform } from "@/api/call";
import { useApi } from "@/api/query";

const getRights = (account: string) => platform("get", "/accounts/{account_id}/permissions", { path: { account_id: account } });

// What the person may do in an account, and in those of its websites that other policies hold for.
export const useRights = (account: string) => useApi(getRights(account), { staleTime: 60_000 });

// What the person may change in an account, or in one of its websites. It is asked once for all of the
// account; until the answer is there, and where there is none, the server alone refuses.
export function useMayEdit(account: string, zone?: string): (area: string) => boolean {
  const rights = useRights(account).data?.result;
  const ofZone = rights?.zones.find(({ zone_id }) => zone_id === zone);
  const words = (ofZone ?? rights)?.permissions;
  return (area) => words === undefined || words.includes(`#${area}:edit`);
}
