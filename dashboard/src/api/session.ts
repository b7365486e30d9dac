import { useQuery } from "@tanstack/react-query";
import type { ResultOf } from "@/api/call";
import { platform } from "@/api/call";
import { asProblem } from "@/api/problem";
import { keyOf, queryClient, queryOf, useApi } from "@/api/query";
import type { Answer } from "@/api/send";

export const sessionCall = platform("get", "/session");
export const siteCall = platform("get", "/site");

export type Session = ResultOf<typeof sessionCall>;

// What has ended between two calls.
const isOver = 61603;

// Answers of a moment ago are good enough: what begins or ends a session forgets them.
const siteIsFreshMs = 5_000;

// Whether the browser has a session, which may be over.
export async function hasSession(): Promise<boolean> {
  return (await queryClient.fetchQuery({ ...queryOf(siteCall), staleTime: siteIsFreshMs })).result.has_session;
}

// Who is signed in, if anybody is. The site is asked first, since a refusal of the session would be
// logged as an error by the browser.
export async function findSession(): Promise<Session | undefined> {
  const known = queryClient.getQueryData<Answer<Session>>(keyOf(sessionCall));
  if (known) return known.result;
  if (!(await hasSession())) return undefined;
  try {
    return (await queryClient.fetchQuery({ ...queryOf(sessionCall), retry: false })).result;
  } catch (error) {
    if (asProblem(error).has(isOver)) return undefined;
    throw error;
  }
}

// The same, for pages that everybody may see; null for nobody.
export function useFoundSession() {
  return useQuery({ queryKey: ["who is here"], queryFn: async () => (await findSession()) ?? null });
}

// Of pages that only somebody who is signed in sees.
export function useSession(): Session {
  const { data } = useApi(sessionCall, { staleTime: 60_000 });
  if (!data) throw new Error("nobody is signed in");
  return data.result;
}

export function useSite() {
  return useApi(siteCall, { staleTime: Infinity }).data?.result;
}

export function forgetSession() {
  queryClient.clear();
}
