import { boundRate, type Mark, type MarkedText, parseDuration } from './marks.ts';
import { createMarkupWriter } from './writer.ts';

type Span = Extract<Mark, { kind: 'voice' | 'rate' }>;

/**
 * Every tag begins with a bracket and has none inside, and every repetition has a bound: linear on any text.
 * A voice may be a blend such as `af_heart(2)+af_sky`. A link to the root of a site looks like phonemes
 * (`[docs](/docs/)`); what has another slash inside does not.
 */
const TAG = new RegExp(
  [
    /\[pause:(?<pause>[\d.]{1,20}m?s)\]/,
    /\[voice:(?<voice>[^\s[\]](?:[^[\]\r\n]{0,198}[^\s[\]])?)\]/,
    /\[rate:(?<rate>\d{1,4}(?:\.\d{1,4})?)\]/,
    /\[\/(?<end>voice|rate)\]/,
    /\[(?<base>baserate)\]/,
    /\[(?<word>[^[\]\r\n]{1,200})\]\(\/(?<phonemes>[^/()\r\n]{1,300})\/\)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/**
 * Takes the tags out of a text: `[pause:1.5s]`, `[pause:500ms]`, `[word](/phonemes/)`, and `[voice:x]` and
 * `[rate:1.2]`, which hold until the next one, `[/voice]`, `[/rate]` or the end; `[baserate]` ends a rate too. A rate holds
 * on where the voice changes: each says one thing, and who reads a tag need not know the other's. Names of voices may
 * have spaces inside. Whatever is not exactly a tag stays text. Linear, and never throws.
 */
export function parseTags(source: string): MarkedText {
  const writer = createMarkupWriter(source);
  const marks: Mark[] = [];
  const open: Partial<Record<Span['kind'], Span>> = {};
  let read = 0;
  const dropTag = (from: number, to: number) => {
    writer.keep(read, from);
    writer.drop(from, to, 'space');
    read = to;
  };
  /** Puts an end to what holds so far; false when nothing does. */
  const end = (kind: Span['kind'], at: number): boolean => {
    const span = open[kind];
    if (span) span.end = at;
    delete open[kind];
    return span !== undefined;
  };
  const begin = (span: Span, at: number) => {
    end(span.kind, at);
    open[span.kind] = span;
    marks.push(span);
  };
  for (const { index, 0: tag, groups = {} } of source.matchAll(TAG)) {
    const { pause, voice, rate, word, phonemes } = groups;
    const after = index + tag.length;
    if (word !== undefined && phonemes !== undefined) {
      if (word.trim() === '' || phonemes.trim() === '') continue;
      const start = index + 1;
      writer.keep(read, index);
      writer.drop(index, start);
      writer.keep(start, start + word.length);
      writer.drop(start + word.length, after);
      marks.push({ kind: 'phonemes', start, end: start + word.length, phonemes: phonemes.trim() });
      read = after;
    } else if (pause !== undefined) {
      const seconds = parseDuration(pause);
      if (seconds === undefined) continue;
      marks.push({ kind: 'pause', at: index, seconds });
      dropTag(index, after);
    } else if (voice !== undefined) {
      begin({ kind: 'voice', start: after, end: source.length, voice }, index);
      dropTag(index, after);
    } else if (rate !== undefined) {
      if (Number(rate) === 0) continue;
      begin({ kind: 'rate', start: after, end: source.length, factor: boundRate(Number(rate)) }, index);
      dropTag(index, after);
    } else if (groups['base'] !== undefined) {
      end('rate', index);
      dropTag(index, after);
    } else if (end(groups['end']?.toLowerCase() as Span['kind'], index)) {
      dropTag(index, after);
    }
  }
  writer.keep(read, source.length);
  return {
    text: writer.finish(),
    marks: marks.filter((mark) => !('start' in mark) || mark.end > mark.start),
  };
}
