import type { Call } from "@/api/call";
import { send } from "@/api/send";

// Somebody else has changed what is about to be overwritten.
export class Conflict<Values> extends Error {
  // What they made of the fields in which both differ.
  readonly theirs: Partial<Values>;

  constructor(theirs: Partial<Values>) {
    super("changed meanwhile");
    this.name = "Conflict";
    this.theirs = theirs;
  }
}

// What a form edits: how it is read, and which values it has then.
export interface Edited<Values, Result> {
  call: Call<Result>;
  valuesOf: (result: Result) => Values;
  // What the ids among the values are called.
  names?: ReadonlyMap<string, string>;
}

const isListOfWords = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === "string");

// Of a list of ids the order says nothing.
const comparable = (value: unknown) => JSON.stringify(isListOfWords(value) ? [...value].sort() : value);
const isSame = (one: unknown, other: unknown) => comparable(one) === comparable(other);

// The values as people read them.
export function named(value: unknown, names: ReadonlyMap<string, string> | undefined): unknown {
  if (!names) return value;
  if (typeof value === "string") return names.get(value) ?? value;
  if (isListOfWords(value)) return value.map((one) => names.get(one) ?? one).join(", ");
  if (Array.isArray(value)) return value.map((one) => named(one, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one, names)]));
}

// Reads it again. Throws where fields are neither as they were when the form was opened, nor as they
// are wanted.
export async function refuseConflict<Values extends object, Result>(edited: Edited<Values, Result>, before: Values, wanted: Values) {
  const now = edited.valuesOf((await send(edited.call)).result);
  const names = (Object.keys(before) as (keyof Values)[]).filter((name) => !isSame(now[name], before[name]) && !isSame(now[name], wanted[name]));
  if (names.length > 0) throw new Conflict<Values>(Object.fromEntries(names.map((name) => [name, now[name]])) as Partial<Values>);
}
