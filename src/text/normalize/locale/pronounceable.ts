const VOWELS = /[AEIOUYÀ-ÖØ-Ý]+/u;
/** Pairs of consonants that a word of the languages here may begin with, besides any single one. */
const ONSET = /^(?:[BCDFGPT]R|[BCFGPS]L|[SCPT]H|S[TPCKMNW]|QU?|KN|PS|SCH|STR|SPR|SCR|ZW|PF)?$/;
/** … and those that one may end with. */
const CODA = /^(?:[LNRS][TDKPCGZMFXV]|[NR]S|[LMRNST]{2}|CK|CH|SH|TH|CT|PT|NG|NK|MP|FT|TZ|RST|NST|CHT)?$/;
/** What may stand between vowels. */
const MEDIAL =
  /^(?:[LMNRSXZ][B-DF-HJ-NP-TV-Z]|[BCDFGPTV][RL]|([B-DF-HJ-NP-TV-Z])\1|C[TKHQ]|[PK]T|[STPN]H|[LMNRS][BCDFGPT][RLH]|GN|GH|SCH|CHT|NGS|NST|NTS)?$/;

/**
 * Whether a word in capitals can be said as one: by the consonants at its head, in its middle and at its end. Three letters
 * with a pair of consonants (`ADN`, `BCE`) are no word; of more than four only a vowel is asked for, and no run of four consonants.
 */
export function isPronounceable(word: string): boolean {
  const clusters = word.split(VOWELS);
  if (clusters.length === 1) return false;
  if (word.length > 4) {
    const sounds = clusters.map((cluster) => cluster.replace(/SCH|[CPST]H|CK/g, 'S'));
    return !sounds.some((cluster) => cluster.length > 3) && !/^(?!S[CPT][LR]).{3}/.test(sounds[0] ?? '');
  }
  const onset = clusters[0] ?? '';
  const coda = clusters.at(-1) ?? '';
  if (word.length === 3 && coda.length === 2) return false;
  return (
    (onset.length < 2 || ONSET.test(onset)) &&
    (coda.length < 2 || CODA.test(coda)) &&
    clusters.slice(1, -1).every((cluster) => cluster.length < 2 || MEDIAL.test(cluster))
  );
}
