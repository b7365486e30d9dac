// What the server says in English, in the language of the person.
let translations = new Map<string, string>();

export function keepServerTexts(texts: Record<string, string>) {
  translations = new Map(Object.entries(texts));
}

// A text that is not known, as one that quotes what was sent, stays as it is.
export const serverText = (text: string) => translations.get(text) ?? text;
