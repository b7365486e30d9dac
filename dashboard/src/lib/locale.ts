import { i18n } from "@lingui/core";
import type { Catalogue } from "@/lib/catalogue";
import { pseudo } from "@/lib/pseudo";
import { remember, remembered } from "@/lib/storage";

// Each in its own words.
export const languages = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof languages;

const catalogues: Record<Language, () => Promise<Catalogue>> = {
  en: () => import("@/lib/catalogue-en"),
  de: () => import("@/lib/catalogue-de"),
};

const isLanguage = (text: string | null | undefined): text is Language => text != null && text in languages;

// What was chosen here last, else what the browser asks for.
export function preferredLanguage(): Language {
  const chosen = remembered("language");
  if (isLanguage(chosen)) return chosen;
  const asked = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
  return asked ?? "en";
}

// Tests set this to find texts that were never given to be translated.
const isPseudo = () => remembered("pseudo") === "yes";

export async function setLanguage(language: Language): Promise<void> {
  const { messages } = await catalogues[language]();
  i18n.loadAndActivate({ locale: language, messages: isPseudo() ? pseudo(messages) : messages });
  document.documentElement.lang = language;
  document.documentElement.dir = "ltr";
  remember("language", language);
}
