/** Intl.Segmenter's time grows with the square of the text's length (Node 20: 6 s for 424 kB), so it gets less. */
const WINDOW = 4096;

/**
 * Gives the offsets at which the sentences of a text end, in order; the last is the text's length. The rules
 * of Unicode (UAX 29), repaired where they take the point of `Dr.`, `No.` or `J.` for a full stop. Linear;
 * ends come as they are found.
 */
export function* findSentenceEnds(text: string): Generator<number> {
  for (let from = 0; from < text.length; ) {
    const to = Math.min(text.length, from + WINDOW);
    const found = endsWithin(text.slice(from, to)).map((end) => from + end);
    // The last one is the window's, not a sentence's: the next window begins where it began.
    if (to < text.length) found.pop();
    for (const end of found) {
      if (end === text.length || !endsInAbbreviation(text, end)) yield end;
    }
    from = found.at(-1) ?? afterLastSpace(text, from, to);
  }
}

/** Whether what stands before `end` is an abbreviation or an initial with its point, and spaces perhaps. */
export function endsInAbbreviation(text: string, end: number): boolean {
  return ABBREVIATED.test(text.slice(Math.max(0, end - 24), end));
}

function endsWithin(text: string): number[] {
  return Array.from(SEGMENTER.segment(text), ({ index, segment }) => index + segment.length);
}

function afterLastSpace(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(' ', to - 1);
  return space > from ? space + 1 : to;
}

/** The rules are the same for all languages offered. */
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Abbreviations that are followed by a name or a number, so that what comes next begins with a capital. */
const ABBREVIATIONS = [
  ...[
    'Mr',
    'Mrs',
    'Ms',
    'Mx',
    'Dr',
    'Prof',
    'Rev',
    'Hon',
    'St',
    'Sr',
    'Jr',
    'Gen',
    'Col',
    'Capt',
    'Lt',
    'Sgt',
  ],
  ...['vs', 'cf', 'viz', 'approx', 'No', 'Nos', 'Vol', 'Fig', 'Figs', 'Ch', 'Sec', 'Art', 'pp', 'ed', 'eds'],
  ...['i\\.e', 'e\\.g', 'Mme', 'Mlle', 'Sra', 'Srta', 'Dra', 'Hr', 'Fr', 'Nr', 'Sig', 'Dott', 'Exmo', 'Exma'],
];

/** At the end: one of these, or an initial; a single capital after a word character is not an initial. */
const ABBREVIATED = new RegExp(`(?:^|[\\s("“‘\\[.])(?:${ABBREVIATIONS.join('|')}|\\p{Lu})\\.\\s*$`, 'u');
