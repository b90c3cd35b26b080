const VOWELS = /[AEIOUY]/;
/** Consonants that English words begin with. */
const ONSETS = new Set(
  `B BL BR C CH CHR CL CR D DR DW F FL FR G GH GL GN GR H J K KN KL KR L M N P PH PHR PL PR PS QU R RH S SC SCH SCR SH
  SHR SK SL SM SN SP SPH SPL SPR SQU ST STR SW T TH THR TR TW V W WH WR X Y Z`.split(/\s+/),
);
/** Consonants that English words end with. */
const CODAS = new Set(
  `B BB BS C CH CK CKS CT CTS D DD DS DGE F FF FFS FS FT FTS G GG GH GHT GHTS GN GS H HN HNS K KS L LB LD LDS LF LK LKS LL LLS LM
  LMS LP LPS LS LT LTS LTH M MB MBS MN MP MPS MPT MS N NCH ND NDS NG NGS NGTH NK NKS NN NS NT NTS NTH P PH PP PS PT PTS R
  RB RBS RCH RD RDS RF RG RK RKS RL RLD RLS RM RMS RN RNS RP RPS RR RS RSH RST RT RTH RTS S SH SK SKS SM SP SS ST STS T TCH
  TH THS TS TT V W WL WN WNS WS X XT Z ZZ GHS`.split(/\s+/),
);

/**
 * Whether a word in capitals can be said as an English word: vowels between consonants that English begins and ends
 * its words with. Rough on purpose: it only has to tell HELLO from NCAA and HTML.
 */
export function isPronounceable(word: string): boolean {
  if (word.length < 2 || word.length > 30 || !/^[A-Z]+$/.test(word)) return false;
  const pieces = word.match(/[AEIOUY]+|[^AEIOUY]+/g) ?? [];
  // `Y` at the start is a consonant: YES.
  const runs = pieces.flatMap((piece, i) =>
    i === 0 && /^Y[AEIOU]/.test(piece) ? ['Y', piece.slice(1)] : [piece],
  );
  if (!runs.some((run) => VOWELS.test(run))) return false;
  return runs.every((run, i) => {
    const isVowel = VOWELS.test(run) && !(i === 0 && run === 'Y' && runs.length > 1);
    if (isVowel) return run.length <= 3 && !/(.)\1\1|AA|II|UU|^IE.|EEU/.test(run);
    if (i === 0) return run.endsWith('Q') ? run === 'Q' || run === 'SQ' : ONSETS.has(run);
    if (i === runs.length - 1) return CODAS.has(run);
    return canMeet(run);
  });
}

/** Consonants inside a word: the end of one syllable and the beginning of the next. */
function canMeet(run: string): boolean {
  if (run.length === 1) return true;
  for (let cut = 0; cut < run.length; cut++) {
    const coda = run.slice(0, cut);
    const onset = run.slice(cut);
    if ((cut === 0 || CODAS.has(coda)) && (ONSETS.has(onset) || /^S?Q$/.test(onset))) return true;
  }
  return CODAS.has(run);
}
