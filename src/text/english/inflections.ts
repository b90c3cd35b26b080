/** Sounds after which American English taps a t between vowels (hexgrad/misaki, `misaki/en.py`, US_TAUS). */
const BEFORE_TAP = new Set('AIOWYiuæɑəɛɪɹʊʌ');
const HISSES = new Set('szʃʒʧʤ');
const VOICELESS_BEFORE_S = new Set('ptkfθ');
const VOICELESS_BEFORE_ED = new Set('pkfθʃsʧ');

/** The vowel of -es and -ed. */
function weakVowel(british: boolean): string {
  return british ? 'ɪ' : 'ᵻ';
}

/** A stem with its -s: of a plural, of a verb, or of a possessive. */
export function withS(stem: string, british: boolean): string {
  const last = stem.slice(-1);
  if (VOICELESS_BEFORE_S.has(last)) return `${stem}s`;
  return HISSES.has(last) ? `${stem}${weakVowel(british)}z` : `${stem}z`;
}

/** A stem with its -ed. Americans tap the t before it: `started` has a `ɾ`. */
export function withEd(stem: string, british: boolean): string {
  const last = stem.slice(-1);
  if (VOICELESS_BEFORE_ED.has(last)) return `${stem}t`;
  if (last === 'd') return `${stem}${weakVowel(british)}d`;
  if (last !== 't') return `${stem}d`;
  if (british || stem.length < 2) return `${stem}ɪd`;
  return endsInTap(stem) ? `${stem.slice(0, -1)}ɾᵻd` : `${stem}ᵻd`;
}

/** A stem with its -ing. `spelling` is the stem's: where it has an r that Britons don't speak, they do before -ing. */
export function withIng(stem: string, british: boolean, spelling: string): string {
  if (british) return SILENT_R.test(stem) && LAST_R.test(spelling) ? `${stem}ɹɪŋ` : `${stem}ɪŋ`;
  return endsInTap(stem) ? `${stem.slice(0, -1)}ɾɪŋ` : `${stem}ɪŋ`;
}

const SILENT_R = /[əː]$/;
const LAST_R = /re?$/;

function endsInTap(stem: string): boolean {
  return stem.endsWith('t') && BEFORE_TAP.has(stem.slice(-2, -1));
}

/** What a word may be the -s, -ed or -ing form of, the likeliest first; the first that is a word is it. */
export function stemsOfS(word: string): string[] {
  if (!word.endsWith('s') || (word.length < 3 && !LETTERS.test(word))) return [];
  const stems = word.endsWith('ss') ? [] : [word.slice(0, -1)];
  const isLong = word.length > 4;
  if (word.endsWith("'s") || (isLong && word.endsWith('es') && !word.endsWith('ies')))
    stems.push(word.slice(0, -2));
  if (isLong && word.endsWith('ies')) stems.push(`${word.slice(0, -3)}y`);
  return stems;
}

/** `Bs`; `Ms` is a title. */
const LETTERS = /^[A-LN-Z]s$/;

export function stemsOfEd(word: string): string[] {
  if (word.length < 4 || !word.endsWith('d')) return [];
  const stems = word.endsWith('dd') ? [] : [word.slice(0, -1)];
  const isLong = word.length > 4;
  if (isLong && word.endsWith('ed') && !word.endsWith('eed')) stems.push(word.slice(0, -2));
  if (isLong && word.endsWith('ied')) stems.push(`${word.slice(0, -3)}y`);
  if (isLong && DOUBLED_ED.test(word)) stems.push(word.slice(0, -3));
  return stems;
}

export function stemsOfIng(word: string): string[] {
  if (word.length < 5 || !word.endsWith('ing')) return [];
  const isLong = word.length > 5;
  const stems = isLong ? [word.slice(0, -3)] : [];
  stems.push(`${word.slice(0, -3)}e`);
  if (isLong && DOUBLED_ING.test(word)) stems.push(word.slice(0, -4));
  return stems;
}

const DOUBLED_ED = /([bcdgklmnprstvxz])\1ed$|cked$/;
const DOUBLED_ING = /([bcdgklmnprstvxz])\1ing$|cking$/;
