import type { Kind } from './kind.ts';

/** Signs that were rare where the models learned, and what stands for them (`punc_norm` of resemble-ai/chatterbox). */
const SIGNS: readonly [from: RegExp, to: string][] = [
  [/\.\.\.|…/g, ', '],
  [/:/g, ','],
  [/ - |;/g, ', '],
  [/[—–]/g, '-'],
  [/[“”„«»]/g, '"'],
  [/[‘’]/g, "'"],
  [/\s+/g, ' '],
  [/ ,/g, ','],
];
const ENDS = /[.!?,、，。？！…-]$/;

/** Codes of languages that the multilingual model has another name for. */
const NAMES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', cmn: 'zh' };

/** The languages of Chatterbox Multilingual that need nothing but their letters; Chinese and Japanese want other spellings. */
export const LANGUAGES = [
  ...['en', 'ar', 'da', 'de', 'el', 'es', 'fi', 'fr', 'he', 'hi', 'it'],
  ...['ko', 'ms', 'nl', 'no', 'pl', 'pt', 'ru', 'sv', 'sw', 'tr'],
];

/** A text as a Chatterbox reads it: plain signs, an end, and in the multilingual model the language before it. */
export function prepareText(text: string, language: string, { multilingual }: Kind): string {
  let plain = text.trim();
  for (const [from, to] of SIGNS) plain = plain.replace(from, to);
  plain = plain.trim();
  plain = plain.charAt(0).toUpperCase() + plain.slice(1);
  if (!ENDS.test(plain)) plain += '.';
  if (!multilingual) return plain;
  const code = languageCode(language);
  return `[${code}]${code === 'ko' ? plain.normalize('NFD') : plain}`;
}

/** The multilingual model's name of a language: `pt` for `pt-br`. */
export function languageCode(language: string): string {
  const [code = ''] = language.split('-');
  return NAMES[code] ?? code;
}
