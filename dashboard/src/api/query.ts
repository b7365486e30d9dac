import { keepPreviousData, QueryClient, type QueryKey, useQuery, type UseQueryOptions } from "@tanstack/react-query";
import type { Call } from "@/api/call";
import { Problem } from "@/api/problem";
import { type Answer, send } from "@/api/send";

const retries = 1;

// What failed by the network or the server's fault is tried once more; what was refused is not, and
// what was too much is when the person has seen for how long (ErrorState).
function shouldRetry(failures: number, error: Error): boolean {
  const isTemporary = error instanceof Problem && (error.status === 0 || error.status >= 500);
  return isTemporary && failures < retries;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: shouldRetry, retryDelay: 500, staleTime: 10_000, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

// Calls of one path share the beginning of their key: `keyOf(published("get", …).path)`.
export function keyOf(call: Call<unknown>): QueryKey {
  return [call.path, call.params.path ?? {}, call.params.query ?? {}];
}

export function queryOf<Result>(call: Call<Result>) {
  return {
    queryKey: keyOf(call),
    queryFn: ({ signal }: { signal: AbortSignal }) => send(call, { signal }),
  };
}

export function useApi<Result>(
  call: Call<Result>,
  options: Pick<UseQueryOptions<Answer<Result>>, "enabled" | "refetchInterval" | "staleTime"> & { keepsPrevious?: boolean } = {},
) {
  const { keepsPrevious, ...rest } = options;
  return useQuery<Answer<Result>>({
    ...queryOf(call),
    ...rest,
    ...(keepsPrevious && { placeholderData: keepPreviousData }),
  });
}

// What a call would answer; nothing of it is kept (`dry_run`).
export function useTrial<Result>(call: Call<Result>) {
  const tried = { ...call, params: { ...call.params, query: { ...call.params.query, dry_run: true } } };
  return useQuery<Answer<Result>>({ ...queryOf(tried), queryKey: [...keyOf(tried), call.body], staleTime: 0, retry: false });
}

// Everything read from these paths is read again.
export function forget(...paths: string[]): Promise<unknown> {
  return Promise.all(paths.map((path) => queryClient.invalidateQueries({ queryKey: [path] })));
}
