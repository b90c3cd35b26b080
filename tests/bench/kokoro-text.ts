import { readFileSync } from 'node:fs';
import { pickStyle, readVoicePack } from '../../src/models/kokoro/style.ts';
import { MAX_TOKENS, tokenize } from '../../src/text/phonemes/kokoro-vocab.ts';
import type { PhonemeSegment } from '../../src/text/segments/types.ts';
import { loadEspeakInNode } from '../fixtures/kokoro-node.ts';
import { voiceFile } from '../fixtures/models.ts';
import { segmentsFor } from '../fixtures/segments.ts';
import type { RawFeed } from './raw.ts';

export const VOICE = 'af_heart';

/** What Lector feeds to Kokoro's graph for a text, segment by segment, made by the same functions, without a lexicon. */
export async function makeFeeds(input: string): Promise<RawFeed[]> {
  const espeak = await loadEspeakInNode();
  const pack = readVoicePack(readFileSync(voiceFile(VOICE)));
  const text = () => ({ phonemes: 'misaki' as const, max: 300, firstMax: 80, maxPhonemes: MAX_TOKENS });
  const feeds: RawFeed[] = [];
  for await (const segment of segmentsFor({ text }, input, { espeak })) {
    const { ids, kept } = tokenize((segment as PhonemeSegment).phonemes);
    feeds.push({ ids: Array.from(ids, Number), style: Array.from(pickStyle(pack, kept.length)) });
  }
  return feeds;
}
