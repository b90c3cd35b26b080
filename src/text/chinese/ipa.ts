/**
 * Pinyin syllables in the symbols that Kokoro v1.0 was trained on: the IPA of the pinyin-to-ipa project
 * (Duanmu 2007, Lin 2007) with one symbol for each affricate and an arrow for each tone, as misaki writes it.
 */

/** A syllable: pinyin without tone, with `ü` where it is one (`nü`, but `ju`), and the tone 1 to 5 (5 is neutral). */
export interface Syllable {
  base: string;
  tone: number;
  /** Whether an `r` has been joined to it, as in 玩儿. */
  rhotic?: boolean;
}

const INITIALS: Record<string, string> = {
  ...{ b: 'p', p: 'pʰ', m: 'm', f: 'f', d: 't', t: 'tʰ', n: 'n', l: 'l', g: 'k', k: 'kʰ', h: 'x' },
  ...{ j: 'ʨ', q: 'ʨʰ', x: 'ɕ', zh: 'ꭧ', ch: 'ꭧʰ', sh: 'ʂ', r: 'ɻ', z: 'ʦ', c: 'ʦʰ', s: 's' },
};

/** Glide, vowel, final consonant. The tone is written behind the vowel. */
type Final = readonly [glide: string, vowel: string, coda: string];

const FINALS: Record<string, Final> = {
  ...{ a: ['', 'a', ''], ai: ['', 'ai', ''], an: ['', 'a', 'n'], ang: ['', 'a', 'ŋ'], ao: ['', 'au', ''] },
  ...{ e: ['', 'ɤ', ''], ei: ['', 'ei', ''], en: ['', 'ə', 'n'], eng: ['', 'ə', 'ŋ'], er: ['', 'ɚ', ''] },
  ...{
    i: ['', 'i', ''],
    ia: ['j', 'a', ''],
    ian: ['j', 'ɛ', 'n'],
    iang: ['j', 'a', 'ŋ'],
    iao: ['j', 'au', ''],
  },
  ...{
    ie: ['j', 'e', ''],
    in: ['', 'i', 'n'],
    ing: ['', 'i', 'ŋ'],
    iong: ['j', 'ʊ', 'ŋ'],
    iu: ['j', 'ou', ''],
  },
  ...{ io: ['j', 'ɔ', ''], o: ['w', 'o', ''], ong: ['', 'ʊ', 'ŋ'], ou: ['', 'ou', ''], u: ['', 'u', ''] },
  ...{ ua: ['w', 'a', ''], uai: ['w', 'ai', ''], uan: ['w', 'a', 'n'], uang: ['w', 'a', 'ŋ'] },
  ...{ ui: ['w', 'ei', ''], un: ['w', 'ə', 'n'], ueng: ['w', 'ə', 'ŋ'], uo: ['w', 'o', ''] },
  ...{ ü: ['', 'y', ''], üe: ['ɥ', 'e', ''], üan: ['ɥ', 'ɛ', 'n'], ün: ['', 'y', 'n'] },
};

/** Syllables that are no initial with a final. */
const WHOLE: Record<string, Final> = {
  ...{ o: ['', 'ɔ', ''], ê: ['', 'ɛ', ''], m: ['', 'm', ''], n: ['', 'n', ''], ng: ['', 'ŋ', ''] },
  ...{ hm: ['h', 'm', ''], hng: ['h', 'ŋ', ''] },
};

/** The finals of the syllables that are written with `y` or `w` because they have no initial. */
const WRITTEN_BY_GLIDE: Record<string, string> = {
  ...{
    yi: 'i',
    ya: 'ia',
    yan: 'ian',
    yang: 'iang',
    yao: 'iao',
    ye: 'ie',
    yin: 'in',
    ying: 'ing',
    yong: 'iong',
  },
  ...{ you: 'iu', yo: 'io', yai: 'iai', yu: 'ü', yue: 'üe', yuan: 'üan', yun: 'ün' },
  ...{
    wu: 'u',
    wa: 'ua',
    wai: 'uai',
    wan: 'uan',
    wang: 'uang',
    wei: 'ui',
    wen: 'un',
    weng: 'ueng',
    wo: 'uo',
  },
};

const TONES = ['', '→', '↗', '↓', '↘', ''];

/** The vowel of zhi, chi, shi, ri, zi, ci and si. */
const BUZZED: Final = ['', 'ɨ', ''];

/** A syllable in misaki's symbols; empty for what is no syllable of Mandarin. */
export function syllableToIpa({ base, tone, rhotic = false }: Syllable): string {
  const parts = splitSyllable(base);
  if (!parts) return '';
  const mark = TONES[tone] ?? '';
  if (rhotic) return parts.initial + rhoticFinal(parts.final, mark);
  const [glide, vowel, coda] = parts.final;
  return parts.initial + glide + vowel + mark + coda;
}

function splitSyllable(base: string): { initial: string; final: Final } | undefined {
  const whole = WHOLE[base] ?? FINALS[WRITTEN_BY_GLIDE[base] ?? ''];
  if (whole) return { initial: '', final: whole };
  const letters = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])?/.exec(base)?.[0] ?? '';
  const rest = base.slice(letters.length);
  const initial = letters === '' ? '' : INITIALS[letters];
  if (initial === undefined) return;
  if (rest === 'i' && /^(?:[zcs]h?|r)$/.test(letters)) return { initial, final: BUZZED };
  const final = FINALS[/^[jqx]$/.test(letters) ? rest.replace(/^u/, 'ü') : rest.replace(/^ue$/, 'üe')];
  return final && { initial, final };
}

/**
 * The final with an `r` joined to it: `-i` and `-n` go, the high vowels keep a schwa before the `r`, and `-ng` stays
 * before it (Duanmu 2007, chapter 9).
 */
function rhoticFinal([glide, vowel, coda]: Final, mark: string): string {
  if (coda === 'ŋ') return `${glide}${vowel}${mark}${coda}ɚ`;
  if (vowel === 'ɨ' || vowel === 'ei' || vowel === 'ə' || vowel === 'ɚ') return `${glide}ɚ${mark}`;
  if (vowel === 'i') return `jɚ${mark}`;
  if (vowel === 'y') return `ɥɚ${mark}`;
  const open = vowel === 'ai' || vowel === 'ɛ' ? 'a' : vowel;
  return `${glide}${open}${mark}ɚ`;
}
