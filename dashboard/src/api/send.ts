import createClient from "openapi-fetch";
import type { Base, Call } from "@/api/call";
import { guards } from "@/api/guards";
import { asProblem, type Fault, Problem } from "@/api/problem";
import { serverText } from "@/lib/server-texts";

export interface PageInfo {
  page?: number;
  per_page?: number;
  total_pages?: number;
  count?: number;
  total_count?: number;
  // Where a list without pages goes on.
  cursor?: string;
}

export interface Answer<Result> {
  result: Result;
  info: PageInfo;
}

interface Envelope<Result> {
  success: boolean;
  result: Result;
  errors?: Fault[];
  result_info?: PageInfo;
}

// Ended, or so old that the browser has dropped its cookie.
const sessionIsOver = [61603, 9106];
const sudoNeeded = 60010;

// Sent with every write; the server gives it with the session.
let csrfToken = "";

export function keepCsrfToken(token: string | null | undefined) {
  if (token) csrfToken = token;
}

interface Fetched {
  response: Response;
  data?: unknown;
  error?: unknown;
}

// openapi-fetch fills the addresses in; the calls were typed where they were made.
type Request = (method: string, path: string, init: object) => Promise<Fetched>;
const clientOf = (base: Base) => createClient({ baseUrl: base }).request as unknown as Request;
const requests: Record<Base, Request> = { "/client/v4": clientOf("/client/v4"), "/platform/v1": clientOf("/platform/v1") };

export interface SendOptions {
  signal?: AbortSignal;
  // The same key for each try of one intention: what was done is not done again.
  idempotencyKey?: string;
}

// `parseAs`: for what is answered without an envelope.
async function fetchOnce(call: Call<unknown>, options: SendOptions & { parseAs?: "blob" }): Promise<Fetched> {
  const isWrite = call.method !== "get";
  try {
    return await requests[call.base](call.method, call.path, {
      params: call.params,
      body: call.body,
      signal: options.signal,
      parseAs: options.parseAs,
      headers: {
        ...(isWrite && { "X-Csrf-Token": csrfToken }),
        ...(options.idempotencyKey && { "Idempotency-Key": options.idempotencyKey }),
      },
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw asProblem(error);
  }
}

const translated = (fault: Fault): Fault => ({
  ...fault,
  message: serverText(fault.message),
  remedy: fault.remedy && serverText(fault.remedy),
});

function readAnswer<Result>({ response, data, error }: Fetched): Answer<Result> {
  const envelope = (data ?? error ?? null) as Envelope<Result> | null;
  if (response.ok && envelope?.success) {
    keepCsrfToken((envelope.result as { csrf_token?: string } | null)?.csrf_token);
    return { result: envelope.result, info: envelope.result_info ?? {} };
  }
  const faults = envelope?.errors?.length ? envelope.errors : [{ code: 0, message: response.statusText }];
  const requestId = response.headers.get("Request-Id") ?? "";
  throw new Problem(response.status, faults.map(translated), requestId, Number(response.headers.get("Retry-After") ?? 0));
}

// Where the server wants the password again, or the session is over, the person is asked and it is
// tried again: forms need not know.
async function helped<Done>(attempt: () => Promise<Done>): Promise<Done> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const isHelped =
      (error.has(sudoNeeded) && (await guards.askForPassword())) ||
      (sessionIsOver.some((code) => error.has(code)) && (await guards.signInAgain()));
    if (!isHelped) throw error;
    return await attempt();
  }
}

export function send<Result>(call: Call<Result>, options: SendOptions = {}): Promise<Answer<Result>> {
  return helped(async () => readAnswer<Result>(await fetchOnce(call, options)));
}

// What a call answers with that has no envelope.
export function fetchFile(call: Call<unknown>): Promise<Blob> {
  return helped(async () => {
    const fetched = await fetchOnce(call, { parseAs: "blob" });
    if (!fetched.response.ok) readAnswer(fetched);
    return fetched.data as Blob;
  });
}
