import type { Messages } from "@lingui/core";

const plain = "aceinorsuyACEINORSUY";
const accented = "àçéïñóŕšüýÀÇÉÏÑÓŔŠÜÝ";

export function pseudoText(text: string): string {
  return Array.from(text, (letter) => accented[plain.indexOf(letter)] ?? letter).join("");
}

// A compiled message is a text, or a list of texts and placeholders; tags stay as they are.
function pseudoMessage(message: unknown): unknown {
  if (typeof message === "string") return message.replaceAll(/<\/?\w+\/?>|[^<]+/g, (part) => (part.startsWith("<") ? part : pseudoText(part)));
  if (Array.isArray(message)) return message.map((part) => (Array.isArray(part) ? pseudoChoice(part) : pseudoMessage(part)));
  return message;
}

// A placeholder: its name, its kind, and for plurals what to say in each case.
function pseudoChoice(part: unknown[]): unknown[] {
  const [name, kind, cases] = part;
  if (typeof cases !== "object" || cases === null) return part;
  const said = Object.entries(cases).map(([key, value]) => [key, key === "offset" ? value : pseudoMessage(value)]);
  return [name, kind, Object.fromEntries(said)];
}

// The catalogue in a language of its own: like English, yet recognisably translated.
export function pseudo(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, pseudoMessage(message)])) as Messages;
}
