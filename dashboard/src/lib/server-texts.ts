// What the server says in English, in the language of the person.
export interface ServerTexts {
  // Those that `docs/reference/errors.json` lists, and what roles are for.
  declared: Record<string, string>;
  // Those that the server puts together: `{}` stands for what it quotes.
  composed: Record<string, string>;
}

interface Pattern {
  english: RegExp;
  translation: string;
}

let declared = new Map<string, string>();
let composed: Pattern[] = [];

const literally = (text: string) => text.replace(/[.*+?^$()[\]{}|\\]/g, "\\$&");

// None: the language is the server's own.
export function keepServerTexts(texts: ServerTexts | undefined) {
  declared = new Map(Object.entries(texts?.declared ?? {}));
  composed = Object.entries(texts?.composed ?? {}).map(([english, translation]) => ({
    english: new RegExp(`^${english.split("{}").map(literally).join("(.+)")}$`),
    translation,
  }));
}

function composedText(text: string): string | undefined {
  for (const { english, translation } of composed) {
    const quoted = english.exec(text)?.slice(1);
    if (quoted) return translation.replaceAll("{}", () => quoted.shift() ?? "");
  }
  return undefined;
}

// A text that is not known stays as it is.
export const serverText = (text: string) => declared.get(text) ?? composedText(text) ?? text;
