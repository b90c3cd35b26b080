import { readStored, writeStored } from '../state/stored.ts';
import { type Messages, useMessages } from './messages.ts';

/** The languages that the interface can be in, each with its own name for itself. */
export const INTERFACE_LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  pt: 'Português',
  it: 'Italiano',
  hi: 'हिन्दी',
  ja: '日本語',
  zh: '中文',
} as const;

export type InterfaceLanguage = keyof typeof INTERFACE_LANGUAGES;

const KEY = 'language';

/** One line for each language beside English, which is part of the app; loaded when it is wanted. */
const LOADERS: Partial<Record<InterfaceLanguage, () => Promise<Messages>>> = {
  de: async () => (await import('./de/de.ts')).de,
  fr: async () => (await import('./fr/fr.ts')).fr,
  es: async () => (await import('./es/es.ts')).es,
  pt: async () => (await import('./pt/pt.ts')).pt,
  it: async () => (await import('./it/it.ts')).it,
  hi: async () => (await import('./hi/hi.ts')).hi,
  ja: async () => (await import('./ja/ja.ts')).ja,
  zh: async () => (await import('./zh/zh.ts')).zh,
};

/** The languages whose messages are there to be loaded. */
export const offeredLanguages = (Object.keys(INTERFACE_LANGUAGES) as InterfaceLanguage[]).filter(
  (language) => language === 'en' || LOADERS[language],
);

/** The language that the reader chose for the interface; `null` leaves it to the device. */
export function chosenLanguage(): InterfaceLanguage | null {
  return offeredLanguages.find((language) => language === readStored(KEY)) ?? null;
}

/** Another language for the interface: kept, and seen when the page is loaded anew. */
export function chooseLanguage(language: InterfaceLanguage | null): void {
  writeStored(KEY, language ?? '');
}

/**
 * Puts the messages of the interface's language in place: the one chosen, else the device's. A language that does not
 * load leaves the interface in English. Returns the language that is in place.
 */
export async function loadMessages(): Promise<InterfaceLanguage> {
  const wanted = chosenLanguage() ?? matchLanguage(navigator.languages, offeredLanguages);
  const load = LOADERS[wanted];
  if (!load) return 'en';
  try {
    useMessages(await load());
    return wanted;
  } catch (error) {
    console.error(`The messages in ${wanted} could not be loaded.`, error);
    return 'en';
  }
}

/** The first of `offered` that one of the tags asks for, best first; English if none does. */
export function matchLanguage<Language extends string>(
  tags: readonly string[],
  offered: readonly Language[],
): Language | 'en' {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    const found = offered.find((language) => language === primary);
    if (found) return found;
  }
  return 'en';
}
