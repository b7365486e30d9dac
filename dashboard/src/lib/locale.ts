import { i18n, type Messages } from "@lingui/core";
import { type Catalogue, joined } from "@/lib/catalogue";
import { keepServerTexts, type ServerTexts } from "@/lib/server-texts";
import { remember, remembered } from "@/lib/storage";

// Each in its own words.
export const languages = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof languages;

interface Texts {
  start: () => Promise<Catalogue>;
  shell: () => Promise<Catalogue>;
  // Refusals; the server speaks English itself.
  server?: () => Promise<{ default: ServerTexts }>;
}

const catalogues: Record<Language, Texts> = {
  en: { start: () => import("@/lib/catalogue-en"), shell: () => import("@/lib/catalogue-en-shell") },
  de: {
    start: () => import("@/lib/catalogue-de"),
    shell: () => import("@/lib/catalogue-de-shell"),
    server: () => import("@/lib/server-texts-de.json"),
  },
};

// Who signs in first need not wait for the texts of the pages behind it.
let wantsShell = false;

const isLanguage = (text: string | null | undefined): text is Language => text != null && text in languages;

// What was chosen here last, else what the browser asks for.
export function preferredLanguage(): Language {
  const chosen = remembered("language");
  if (isLanguage(chosen)) return chosen;
  const asked = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return asked ?? "en";
}

// Tests set this to find texts that were never given to be translated.
async function asShown(messages: Messages): Promise<Messages> {
  if (remembered("pseudo") !== "yes") return messages;
  const { pseudo } = await import("@/lib/pseudo");
  return pseudo(messages);
}

async function textsOf(language: Language): Promise<Messages> {
  const { start, shell } = catalogues[language];
  const hasShell = wantsShell;
  const texts = await asShown(joined(await Promise.all([start(), ...(hasShell ? [shell()] : [])])));
  // Those of the pages behind it may have been asked for meanwhile: what is set now must not lack them.
  return hasShell === wantsShell ? texts : textsOf(language);
}

export async function setLanguage(language: Language): Promise<void> {
  const { start, server } = catalogues[language];
  const [said] = await Promise.all([server?.(), start()]);
  const messages = await textsOf(language);
  keepServerTexts(said?.default);
  i18n.loadAndActivate({ locale: language, messages });
  document.documentElement.lang = language;
  document.documentElement.dir = "ltr";
  remember("language", language);
}

// The texts of the pages for who has signed in. Nothing shown so far uses them: they are put beside
// the others without a word, so that no page is drawn anew for them.
export async function loadShellTexts(): Promise<void> {
  if (wantsShell) return;
  wantsShell = true;
  const { messages } = await catalogues[isLanguage(i18n.locale) ? i18n.locale : preferredLanguage()].shell();
  const shown = await asShown(messages);
  Object.assign(i18n.messages, shown);
}
