import { parseRoman } from '../locale/roman.ts';
import type { Rule } from '../rules.ts';
import { genderOf } from './nouns.ts';
import { ordinal, ordinalStem } from './numbers.ts';

const DATIVE_OR_GENITIVE =
  /(?<!\p{L})(?:am|im|zum|zur|vom|beim|dem|den|des|ab|seit|bis|einem|einen|eines|einer|keinem|keinen|jedem|jeden|jedes|diesem|diesen|meinem|meinen|meiner|seinem|seinen|seiner|ihrem|ihren|ihrer|unserem|unseren|unserer|aller|allen|beiden|(?:an|auf|aus|bei|hinter|in|mit|nach|neben|seit|von|vor|während|wegen|zu|ab|unter|über|zwischen|trotz|innerhalb|\p{Lu}\p{Ll}+) der) $/u;
const DATIVE_DAY =
  /(?<!\p{L})am (?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag),? $/u;
const NOMINATIVE =
  /(?<!\p{L})(?:der|die|das|dies|diese|dieser|jede|jeder|ins|aufs|ans|fürs|welche|welcher) $/iu;

/** An ordinal with the ending it takes after what stands before it; `noun` is the word that follows, if one does. */
export function inflectedOrdinal(value: bigint, before: string, noun: string | undefined): string {
  const lowered = before.replace(/(?:^|(?<=[.!?] ))\p{Lu}(?=\p{Ll}* $)/u, (capital) => capital.toLowerCase());
  if (DATIVE_OR_GENITIVE.test(lowered) || DATIVE_DAY.test(before)) return `${ordinalStem(value)}en`;
  if (NOMINATIVE.test(before)) return `${ordinalStem(value)}e`;
  return ordinal(value, noun === undefined ? 'masculine' : genderOf(noun));
}

/** `3.` and `III.` before a word. At the head of a sentence that goes on, they count points: `erstens`. */
export const ordinals: readonly Rule[] = [
  rule('ordinal', /(?<![\p{L}\p{M}\d]|\d[.,:/-])(\d{1,3})\.(?= (\p{L}+))/gu, BigInt),
  // `1., 2. und 3. Platz`
  rule(
    'ordinal of a list',
    /(?<![\p{L}\p{M}\d]|\d[.,:/-])(\d{1,3})\.(?=, ?\d{1,3}\.| (?:und|oder|bis) \d{1,3}\. )/gu,
    BigInt,
  ),
  rule('Roman ordinal', /(?<![\p{L}\p{M}\d.])([IVX]{1,6})\.(?= (\p{Lu}\p{L}+))/gu, (roman) =>
    parseRoman(roman),
  ),
];

function rule(name: string, pattern: RegExp, parse: (text: string) => bigint | number | undefined): Rule {
  return {
    name,
    pattern,
    read({ 0: written, 1: text = '', 2: word = '', index }, sentence) {
      const value = BigInt(parse(text) ?? 0);
      if (value === 0n) return undefined;
      const after = sentence.slice(index + written.length, index + written.length + 60);
      const isPoint = sentence.slice(0, index).trim() === '' && /^ \p{Lu}\p{L}+ \p{L}+ \p{L}/u.test(after);
      if (
        isPoint &&
        !/^ (?:Kapitel|Weltkrieg|Bundesliga|Platz|Jahrhundert|Etage|Stock|Advent|Klasse|Teil|Akt|Semester|Auflage)/u.test(
          after,
        )
      ) {
        return `${ordinalStem(value)}ens`;
      }
      // In a list, what stands before the first decides.
      const before = sentence
        .slice(Math.max(0, index - 60), index)
        .replace(/(?:\d{1,3}\.(?:, ?| (?:und|oder|bis) )){1,5}$/u, '');
      return inflectedOrdinal(
        value,
        before,
        /^\p{Lu}/u.test(word) ? word : (/^ \p{Ll}+ (\p{Lu}\p{L}+)/u.exec(after)?.[1] ?? word),
      );
    },
  };
}
