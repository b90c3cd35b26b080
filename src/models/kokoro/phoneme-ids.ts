import { tokenize } from '../../text/phonemes/kokoro-vocab.ts';

/** Kokoro's ids of phonemes, one for each symbol, without the pads that stand at both ends of a segment. */
export function phonemeIds(phonemes: string): number[] {
  return Array.from(tokenize(phonemes).ids.subarray(1, -1), Number);
}

/** The symbols that Kokoro does not have, each once; white space is a pause between words. */
export function unknownSymbols(phonemes: string): string[] {
  const symbols = [...phonemes].filter((symbol) => !/\s/.test(symbol));
  return [...new Set(symbols)].filter((symbol) => phonemeIds(symbol).length === 0);
}
