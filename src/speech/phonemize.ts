import type { PhonemizedSegment } from '../engine/engine.ts';
import type { Frontend } from '../text/frontend/frontend.ts';
import type { ModelText, TextOptions } from '../text/frontend/options.ts';
import { sourceSentences } from '../text/frontend/source-sentences.ts';
import type { MarkedText } from '../text/markup/marks.ts';
import { MAX_TOKENS, tokenize } from '../text/phonemes/kokoro-vocab.ts';
import { packSentences } from '../text/segments/pack.ts';
import type { PhonemeSegment } from '../text/segments/types.ts';
import type { SourceSpan } from '../text/spans/mapped-text.ts';
import type { RequestText } from './read-request.ts';

/** As Kokoro would have it. */
const KOKORO_TEXT: ModelText = { phonemes: 'misaki', max: 300, firstMax: 80, maxPhonemes: MAX_TOKENS };

/** A text as it is read: what is said, its sentences as they are written, and its segments. */
export interface DescribedText {
  spoken: string;
  sentences: string[];
  segments: { text: string; phonemes: string }[];
}

/** Says how a text is read, as a whole. */
export async function describeText(
  frontend: Frontend,
  marked: MarkedText & { source: string },
  options: TextOptions,
): Promise<DescribedText> {
  const written: SourceSpan[] = [];
  const segments: DescribedText['segments'] = [];
  for await (const paragraph of frontend.paragraphs(marked, { ...options, phonemes: 'misaki' })) {
    if ('pause' in paragraph) continue;
    const sentences = [...paragraph.sentences];
    written.push(...sentences.map((sentence) => sentence.written));
    const limits = { ...KOKORO_TEXT, language: paragraph.language, isFirst: segments.length === 0 };
    for await (const { text, phonemes } of packSentences(
      sentences,
      limits,
    ) as AsyncIterable<PhonemeSegment>) {
      segments.push({ text, phonemes });
    }
  }
  const spoken = segments.map(({ text }) => text).join(' ');
  return { spoken, sentences: sourceSentences(marked.source, written), segments };
}

/** What would be said for a text and how, without a model. Pauses are left out: they have no phonemes. */
export async function* phonemizeText(
  frontend: Frontend,
  { marked, options }: RequestText,
  signal: AbortSignal,
): AsyncGenerator<PhonemizedSegment> {
  for await (const segment of frontend.segments(marked, { ...options, model: KOKORO_TEXT })) {
    signal.throwIfAborted();
    if (segment.pause !== undefined) continue;
    const { text, phonemes, language, start, end, words } = segment as PhonemeSegment;
    yield {
      text,
      phonemes,
      tokens: tokenize(phonemes).kept.length,
      language,
      start,
      end,
      words: words.map((word) => ({
        start: word.start,
        end: word.end,
        phonemes: phonemes.slice(word.from, word.to),
      })),
    };
  }
}
