/**
 * Kokoro's 114 symbols, as runs of consecutive ids (the `vocab` of its config.json). 0 is the pad, which stands
 * at both ends; ids that are missing here belong to no symbol.
 */
const RUNS: [firstId: number, symbols: string][] = [
  [1, ';:,.!?'],
  [9, '—…"()“” '],
  [17, '\u0303ʣʥʦʨᵝꭧAI'],
  [31, 'O'],
  [33, 'Q'],
  [35, 'ST'],
  [39, 'W'],
  [41, 'Yᵊabcdef'],
  [50, 'hijklmnopqrstuvwxyzɑɐɒæ'],
  [75, 'βɔɕç'],
  [80, 'ɖðʤə'],
  [85, 'ɚɛɜ'],
  [90, 'ɟ'],
  [92, 'ɡ'],
  [99, 'ɥ'],
  [101, 'ɨɪʝ'],
  [110, 'ɯɰŋɳɲɴø'],
  [118, 'ɸθœ'],
  [123, 'ɹ'],
  [125, 'ɾɻ'],
  [128, 'ʁɽʂʃʈʧ'],
  [135, 'ʊʋ'],
  [138, 'ʌɣɤ'],
  [142, 'χʎ'],
  [147, 'ʒʔ'],
  [156, 'ˈˌː'],
  [162, 'ʰ'],
  [164, 'ʲ'],
  [169, '↓'],
  [171, '→↗↘'],
  [177, 'ᵻ'],
];

const IDS = new Map(
  RUNS.flatMap(([first, symbols]) => [...symbols].map((symbol, i): [string, number] => [symbol, first + i])),
);

/** The graph has 512 positions, of which two are pads. */
export const MAX_TOKENS = 510;

export interface Tokens {
  /** Pad, one id a known symbol, pad. */
  ids: BigInt64Array<ArrayBuffer>;
  /** For each id between the pads, the offset of its symbol in the phonemes. */
  kept: Uint32Array<ArrayBuffer>;
}

/** Every symbol of Kokoro's with its id. */
export function symbolIds(): IterableIterator<[symbol: string, id: number]> {
  return IDS.entries();
}

/** Whether a symbol is one of Kokoro's. */
export function isKokoroSymbol(symbol: string): boolean {
  return IDS.has(symbol);
}

/** Turns phonemes into ids; symbols that Kokoro doesn't know are left out, and `kept` tells which stayed. */
export function tokenize(phonemes: string): Tokens {
  const ids: number[] = [];
  const kept: number[] = [];
  for (const { index, 0: symbol } of phonemes.matchAll(/./gsu)) {
    const id = IDS.get(symbol);
    if (id === undefined) continue;
    ids.push(id);
    kept.push(index);
  }
  return { ids: BigInt64Array.from([0, ...ids, 0], BigInt), kept: Uint32Array.from(kept) };
}
