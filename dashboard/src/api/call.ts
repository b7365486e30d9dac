import type { paths as PlatformPaths } from "@/api/schema-platform";
import type { paths as PublishedPaths } from "@/api/schema-published";

// A call to the API as data: `send` sends it and `curl` prints it, so that both are the same call.

export type Base = "/client/v4" | "/platform/v1";
export type Method = "get" | "post" | "put" | "patch" | "delete";
type Paths = { "/client/v4": PublishedPaths; "/platform/v1": PlatformPaths };

export interface Call<Result> {
  base: Base;
  method: Method;
  path: string;
  params: { path?: Record<string, string>; query?: Record<string, unknown> };
  body?: Record<string, unknown> | unknown[] | undefined;
  // Fields of the body that are printed as variables.
  secrets: string[];
  // Only a browser that is signed in may send it, no key and no token.
  needsSession: boolean;
  // A key may send it too, but no token.
  refusesTokens: boolean;
  // What it answers with; for the compiler alone.
  readonly result?: Result;
}

export type ResultOf<C> = C extends Call<infer Result> ? Result : never;

type Operation<B extends Base, M extends Method, P extends keyof Paths[B]> = Exclude<Paths[B][P][M & keyof Paths[B][P]], undefined>;

type PathOf<B extends Base, M extends Method> = {
  [P in keyof Paths[B] & string]: M extends keyof Paths[B][P] ? ([Exclude<Paths[B][P][M], undefined>] extends [never] ? never : P) : never;
}[keyof Paths[B] & string];

type Answered<O> = O extends { responses: { 200: { content: { "application/json": infer Body } } } }
  ? Body extends { result: infer Result }
    ? Result
    : Body
  : never;
type PathParams<O> = O extends { parameters: { path: infer P } } ? P : never;
type QueryParams<O> = O extends { parameters: { query?: infer Q } } ? Q : never;
type BodyOf<O> = O extends { requestBody?: { content: { "application/json": infer Body } } } ? Body : never;

type Part<Name extends string, Value> = [Value] extends [never] ? unknown : { [K in Name]: Value };
type OptionalPart<Name extends string, Value> = [Value] extends [never] ? unknown : { [K in Name]?: Value };
type Options<O> = Part<"path", PathParams<O>> &
  OptionalPart<"query", QueryParams<O>> &
  OptionalPart<"body", BodyOf<O>> & { secrets?: string[]; needsSession?: boolean; refusesTokens?: boolean };

// What a call takes: `RequestBody<"/client/v4", "post", "/accounts">`.
export type RequestBody<B extends Base, M extends Method, P extends keyof Paths[B]> = BodyOf<Operation<B, M, P>>;

function calls<B extends Base>(base: B) {
  return function call<M extends Method, P extends PathOf<B, M>>(
    method: M,
    path: P,
    ...rest: "path" extends keyof Options<Operation<B, M, P>>
      ? [options: Options<Operation<B, M, P>>]
      : [options?: Options<Operation<B, M, P>>]
  ): Call<Answered<Operation<B, M, P>>> {
    const options = (rest[0] ?? {}) as {
      path?: Record<string, string>;
      query?: Record<string, unknown>;
      body?: Record<string, unknown> | unknown[];
      secrets?: string[];
      needsSession?: boolean;
      refusesTokens?: boolean;
    };
    return {
      base,
      method,
      path,
      params: { path: options.path, query: options.query },
      body: options.body,
      secrets: options.secrets ?? [],
      needsSession: options.needsSession ?? false,
      refusesTokens: options.refusesTokens ?? false,
    };
  };
}

export const published = calls("/client/v4");
export const platform = calls("/platform/v1");
