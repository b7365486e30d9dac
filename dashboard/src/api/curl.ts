import { createFinalURL, createQuerySerializer, defaultPathSerializer } from "openapi-fetch";
import type { Call } from "@/api/call";

export type Authentication = "key" | "token";

// In single quotes nothing has a meaning for the shell; a quote itself ends them for a moment.
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

// PowerShell doubles them instead, and takes the typographic ones for quotes, too.
export function doubled(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, "$&$&")}'`;
}

// Letters that stand nowhere in the body, so that nothing else is taken for the place of a secret.
function unusedWord(text: string): string {
  let word = "SECRET";
  while (text.includes(word)) word += "X";
  return word;
}

// A body with something else in place of each secret, however deep it stands.
export function withoutSecrets(value: unknown, secrets: string[], place: (field: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutSecrets(one, secrets, place));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]) => [field, secrets.includes(field) && inner != null ? place(field) : withoutSecrets(inner, secrets, place)]),
  );
}

// The body as JSON in the quotes of a shell, with something of the shell in place of each secret.
function bodyText(
  body: Record<string, unknown> | unknown[],
  secrets: string[],
  quote: (text: string) => string,
  variable: (field: string) => string,
): string {
  const word = unusedWord(JSON.stringify(body));
  const place = (field: string) => `${word}(${field})`;
  const shown = withoutSecrets(body, secrets, place);
  return secrets.reduce(
    (text, field) => text.replace(place(field), () => variable(field)),
    quote(JSON.stringify(shown, null, 2)),
  );
}

const shellBody = (body: Record<string, unknown> | unknown[], secrets: string[]) =>
  bodyText(body, secrets, quoted, (field) => `'"$${field.toUpperCase()}"'`);

const powershellBody = (body: Record<string, unknown> | unknown[], secrets: string[]) =>
  bodyText(body, secrets, doubled, (field) => `' + $env:${field.toUpperCase()} + '`);

export function urlOf(call: Call<unknown>, origin = ""): string {
  return createFinalURL(call.path, {
    baseUrl: origin + call.base,
    params: call.params,
    querySerializer: createQuerySerializer(),
    pathSerializer: defaultPathSerializer,
  });
}

export interface CurlOptions {
  authentication: Authentication;
  email: string;
  origin: string;
}

function curlCredentials(call: Call<unknown>, options: CurlOptions): string[] {
  if (call.needsSession) return ['--cookie "session=$SESSION"', '--header "X-Csrf-Token: $CSRF_TOKEN"'];
  if (options.authentication === "token") return ['--header "Authorization: Bearer $API_TOKEN"'];
  return [`--header ${quoted(`X-Auth-Email: ${options.email}`)}`, '--header "X-Auth-Key: $API_KEY"'];
}

export function curl(call: Call<unknown>, options: CurlOptions): string {
  const method = call.method.toUpperCase();
  const lines = [
    `curl ${quoted(urlOf(call, options.origin))}`,
    ...(method === "GET" ? [] : [`--request ${method}`]),
    ...curlCredentials(call, options),
    ...(call.body
      ? [`--header 'Content-Type: application/json'`, `--data ${shellBody(call.body, call.secrets)}`]
      : []),
  ];
  return lines.join(" \\\n  ");
}

function powershellHeaders(call: Call<unknown>, options: CurlOptions): string {
  if (call.needsSession) return `@{ Cookie = "session=$env:SESSION"; 'X-Csrf-Token' = $env:CSRF_TOKEN }`;
  if (options.authentication === "token") return '@{ Authorization = "Bearer $env:API_TOKEN" }';
  return `@{ 'X-Auth-Email' = ${doubled(options.email)}; 'X-Auth-Key' = $env:API_KEY }`;
}

export function powershell(call: Call<unknown>, options: CurlOptions): string {
  const method = `${call.method[0]?.toUpperCase()}${call.method.slice(1)}`;
  const lines = [
    `Invoke-RestMethod ${doubled(urlOf(call, options.origin))}`,
    `-Method ${method}`,
    `-Headers ${powershellHeaders(call, options)}`,
    ...(call.body
      ? ["-ContentType 'application/json'", `-Body (${powershellBody(call.body, call.secrets)})`]
      : []),
  ];
  return lines.join(" `\n  ");
}
