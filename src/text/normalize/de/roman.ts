import { parseRoman, ROMAN } from '../locale/roman.ts';
import { type RomanWords, romanRules } from '../locale/roman-rules.ts';
import { isSentenceEnd } from '../locale/sentence-end.ts';
import type { Rule } from '../rules.ts';
import { cardinal, ordinalStem } from './numbers.ts';

const QUEENS =
  'Elisabeth|Katharina|Margrethe|Margarethe|Maria|Anna|Victoria|Viktoria|Isabella|Christina|Beatrix|Johanna';
const KINGS =
  'Ludwig|Karl|Heinrich|Friedrich|Wilhelm|Otto|Konrad|Philipp|Johannes|Johann|Paul|Pius|Napoleon|Leo|Gregor|Innozenz|Clemens|Benedikt|Bonifatius|Bonifaz|Urban|Sixtus|Julius|Alexander|Georg|Eduard|Richard|Franz|Joseph|Josef|Maximilian|Nikolaus|Iwan|Ramses|Dareios|Xerxes|Konstantin|Theodosius|Leopold|Albert|Albrecht|Balduin|Gustav|Adolf|Harald|Robert|Rudolf|Ferdinand|Alfons|Sigismund|Jakob|Peter|Amenophis|Thutmosis|Ptolemäus|Mehmed|Cölestin|Martin|Hadrian|Stephan|Christian|August|Ernst|Lothar|Charles';
const DATIVE =
  /(?<!\p{L})(?:von|mit|unter|bei|zu|nach|seit|aus|vor|neben|gegenüber)(?: (?:König|Kaiser|Papst|Zar|Herzog|Fürst|Königin|Kaiserin|Zarin|Graf))?(?: \p{Lu}\p{Ll}+)? $/iu;

/** `Ludwig XIV.` is `Ludwig der Vierzehnte`; the case follows what stands before, or the genitive's `s`. */
export const rulers: Rule = {
  name: 'Roman numeral of a ruler',
  pattern: new RegExp(
    `(?<![\\p{L}\\p{M}])((?:${QUEENS}|${KINGS})s?)( +)(${ROMAN})(?![\\p{L}\\p{M}\\d])(\\.?)`,
    'gu',
  ),
  read({ 0: written, 1: name = '', 3: roman = '', 4: dot, index }, sentence) {
    const value = parseRoman(roman);
    // Without its dot, one letter is more likely a word.
    if (value === undefined || (dot === '' && roman.length === 1 && value !== 1)) return undefined;
    const isQueen = new RegExp(`^(?:${QUEENS})s?$`, 'u').test(name);
    const before = sentence.slice(Math.max(0, index - 40), index);
    const isGenitive =
      name.endsWith('s') &&
      !/(?:us|annes|Xerxes|Dareios|Ramses|Alfons|Thutmosis|Amenophis|Charles)$/u.test(name);
    const article = isGenitive
      ? isQueen
        ? 'der'
        : 'des'
      : DATIVE.test(before)
        ? isQueen
          ? 'der'
          : 'dem'
        : isQueen
          ? 'die'
          : 'der';
    const stem = ordinalStem(BigInt(value));
    const isStrong = isGenitive || DATIVE.test(before);
    const isLast = isSentenceEnd(sentence, index + written.length);
    const spoken = `${article} ${stem.charAt(0).toUpperCase()}${stem.slice(1)}e${isStrong ? 'n' : ''}`;
    return [
      { at: 0, length: name.length, spoken: name },
      {
        at: name.length + 1,
        length: written.length - name.length - 1,
        spoken: spoken + (dot === '.' && isLast ? '.' : ''),
      },
    ];
  },
};

const words: RomanWords = {
  centuries: '(?!)',
  labels:
    'Kapitel|Kap\\.|Band|Bd\\.|Teil|Buch|Abschnitt|Artikel|Art\\.|Phase|Typ|Stufe|Akt|Szene|Gesang|Anhang|Staffel|Folge|Gruppe|Kategorie|Klasse|Abteilung|Weltkrieg|Hartz|Titel|Grad',
  names: '(?!)',
  label: (value) => cardinal(BigInt(value)),
  century: (value) => cardinal(BigInt(value)),
  ruler: (value) => cardinal(BigInt(value)),
  bare: (value) => cardinal(BigInt(value)),
};

export const numerals: readonly Rule[] = romanRules(words);
