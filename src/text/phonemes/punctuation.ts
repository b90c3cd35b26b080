import type { PhonemeRun } from './run.ts';

/** The marks that Kokoro knows, by those that a text may have. */
const MARKS: Record<string, string> = {
  ...{
    '«': '“',
    '»': '”',
    '„': '“',
    '‟': '“',
    '「': '“',
    '」': '”',
    '『': '“',
    '』': '”',
    '《': '“',
    '》': '”',
  },
  ...{
    '[': '(',
    '{': '(',
    ']': ')',
    '}': ')',
    '（': '(',
    '）': ')',
    '【': '(',
    '】': ')',
    '–': '—',
    '―': '—',
  },
  ...{
    '।': '.',
    '॥': '.',
    '。': '.',
    '．': '.',
    '、': ',',
    '，': ',',
    '；': ';',
    '：': ':',
    '！': '!',
    '？': '?',
  },
  ...{ '؟': '?', '،': ',', '؛': ';', '・': ' ', '･': ' ' },
};

/** One group of marks (without white space) as Kokoro knows them; empty when it knows none of them. */
export function toKokoroMarks(group: string): string {
  return group
    .replace(/\.{3,}/g, '…')
    .replace(/^-+$|--+/g, '—')
    .replace(/./gsu, (mark) => MARKS[mark] ?? mark)
    .replace(/[^;:,.!?—…"()“”]/gu, '');
}

/** The punctuation between the units `from` and `to` of a text, which hold no word: one run for each group of marks. */
export function punctuationRuns(text: string, from: number, to: number): PhonemeRun[] {
  const runs: PhonemeRun[] = [];
  for (const { index, 0: group } of text.slice(from, to).matchAll(/\S+/g)) {
    const phonemes = toKokoroMarks(group);
    const end = from + index + group.length;
    if (phonemes === '') continue;
    runs.push({
      from: from + index,
      to: end,
      phonemes,
      isWord: false,
      spaceAfter: /\s/.test(text[end] ?? ''),
    });
  }
  return runs;
}
