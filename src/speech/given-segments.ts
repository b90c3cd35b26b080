import { EngineError } from '../engine/error.ts';
import type { ModelText } from '../text/frontend/options.ts';
import { misakiToIpa } from '../text/phonemes/ipa.ts';
import { isKokoroSymbol } from '../text/phonemes/kokoro-vocab.ts';
import type { PhonemeRun } from '../text/phonemes/run.ts';
import { packSentences } from '../text/segments/pack.ts';
import type { Segment } from '../text/segments/types.ts';
import { mapSource } from '../text/spans/mapped-text.ts';

export interface GivenOptions extends ModelText {
  language: string;
  /** Who speaks, for the error. */
  model: string;
}

/**
 * Segments of phonemes that somebody has given in Kokoro's symbols: cut at punctuation, as long as the model takes
 * them, and in its own symbols. Throws an `EngineError` for a model that reads letters, and for symbols that Kokoro does not have.
 */
export function givenSegments(phonemes: string, options: GivenOptions): AsyncGenerator<Segment> {
  if (!options.phonemes) {
    throw new EngineError(
      'unsupported',
      `The model '${options.model}' reads letters and can't be given phonemes; the neural voices can.`,
    );
  }
  const unknown = new Set([...phonemes].filter((symbol) => !/\s/.test(symbol) && !isKokoroSymbol(symbol)));
  if (unknown.size > 0) {
    throw new EngineError('invalid_input', `These are not Kokoro's phonemes: ${[...unknown].join(' ')}`);
  }
  return number(phonemes, options);
}

async function* number(phonemes: string, { language, ...limits }: GivenOptions): AsyncGenerator<Segment> {
  const runs = runsOf(phonemes);
  if (limits.phonemes === 'ipa') for (const run of runs) run.phonemes = misakiToIpa(run.phonemes);
  const sentence = { ...mapSource(phonemes), runs };
  let index = 0;
  for await (const packed of packSentences([sentence], { ...limits, language, isFirst: true })) {
    yield { ...packed, language, index: index++ };
  }
}

/** Words and punctuation as they stand between white space. */
function runsOf(phonemes: string): PhonemeRun[] {
  const runs = phonemes.matchAll(/[;:,.!?—…"()“”]+|[^\s;:,.!?—…"()“”]+/gu);
  return Array.from(runs, ({ index: from, 0: run }) => {
    const to = from + run.length;
    const isWord = !/^[;:,.!?—…"()“”]/u.test(run);
    return { from, to, phonemes: run, isWord, spaceAfter: /\s/.test(phonemes[to] ?? '') };
  });
}
