/** Acronyms that are said as a word that their letters do not show, and the word. */
export const RESPELLED: ReadonlyMap<string, string> = new Map(
  `JSON Jason;YAML yammel;MRSA mersa;NOAA Noah;SCSI scuzzy;IKEA I key a;SAAS sass;PAAS pass;TOEFL toe full;ICANN I can
GAAP gap;CISC sisk;ERISA a rissa;ITIL I till;SAAB sahb;SIEM seem;HEPA heppa;FAANG fang;HELOC he lock;DACA dacka;CORS cores
PICU pick you;MIMO my mo;POSIX pozzix;SLAPP slap;AAVE ahvay;REIT reet;MANPADS man pads;NARAL nay ral;JAXA jacksa;TOML tommel
ROTC rot see;SPARC spark;WYSIWYG wizzy wig;WASM wazzum;GEICO guy co;WIFI why fie;CAPTCHAS captchas;OXFAM Ox fam`
    .split(/[;\n]/)
    .map((entry) => {
      const gap = entry.indexOf(' ');
      return [entry.slice(0, gap), entry.slice(gap + 1)] as const;
    }),
);

/** Words that are written short with an apostrophe inside. */
const SHORTENED: ReadonlyMap<string, string> = new Map(
  `gov't government;dep't department;int'l international;nat'l national;ass'n association
cont'd continued;rec'd received;sec'y secretary;ass't assistant;eng'g engineering`
    .split(/[;\n]/)
    .map((entry) => entry.split(' ') as [string, string]),
);

/** What is said in place of `gov't`; `undefined` for other words. With either apostrophe and in any case. */
export function fullForm(written: string): string | undefined {
  return SHORTENED.get(written.toLowerCase().replace('’', "'"));
}

/** Matches what `fullForm` may know. */
export const SHORTENED_WORD =
  /(?<![\p{L}\p{N}])(?:gov|dep|int|nat|ass|cont|rec|sec|eng)['’](?:t|l|n|d|y|g)(?![\p{L}\p{N}])/giu;

/** Interjections of consonants, which the lexicon would spell, and the word that sounds like them. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^s+h{2,}$/i, 'shush'],
  [/^b+r{2,}$/i, 'burr'],
  [/^g+r{2,}$/i, 'gurr'],
  [/^z{3,}$/i, 'zizz'],
  [/^h+m{2,}$/i, 'hmm'],
  [/^m{3,}$/i, 'mm'],
  [/^p+s{2,}t+$/i, 'psst'],
  [/^a+r+g+h+$/i, 'argh'],
];

/** What to read for an interjection of consonants (`Shh`, `Brrr`); `undefined` for other words. */
export function soundOf(word: string): string | undefined {
  return SOUNDS.find(([pattern]) => pattern.test(word))?.[1];
}

/** Interjections with a letter twice, which no run of three shows. */
export const SHORT_SOUND = /^(?:shh|brr|grr)$/i;
