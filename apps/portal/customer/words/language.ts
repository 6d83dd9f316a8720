import { english } from './english.words';
import { german } from './german.words';
import { swedish } from './swedish.words';
import type { Words } from './words';

export type Language = 'en' | 'de' | 'sv';

/** Each by its own name, for whoever cannot read the others. */
export const LANGUAGES: Readonly<Record<Language, { readonly name: string; readonly words: Words }>> = {
  en: { name: 'English', words: english },
  de: { name: 'Deutsch', words: german },
  sv: { name: 'Svenska', words: swedish },
};

const PLACE = 'language';

/** The one that was chosen here before, else the first of the browser's that we speak, else English. */
export function firstLanguage(): Language {
  const wished = [readChosen(), ...navigator.languages].map((locale) => (locale ?? '').slice(0, 2));
  return wished.find(isLanguage) ?? 'en';
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(PLACE, language);
  } catch {
    // A browser that keeps nothing asks again.
  }
}

/** How days and amounts are written: as this browser's people do where they speak the language, `de-AT` say. */
export function localeOf(language: Language): string {
  return navigator.languages.find((locale) => locale.startsWith(language)) ?? language;
}

export function isLanguage(text: string): text is Language {
  return text in LANGUAGES;
}

function readChosen(): string | null {
  try {
    return localStorage.getItem(PLACE);
  } catch {
    return null;
  }
}
