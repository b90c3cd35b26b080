import type { PiperConfig } from './config.ts';

/** What a Piper graph is given for phonemes, and which of them it is for. */
export interface PiperIds {
  /** `^`, each symbol's ids, `$`, with the pad `_` between all of them: 1 0 3 0 4 0 2. */
  ids: BigInt64Array<ArrayBuffer>;
  /** For each symbol that has ids its offset in the phonemes. */
  offsets: number[];
  /** How many of `ids` each part has: `^` with its pad, each symbol with its pads, `$`. */
  widths: number[];
  /** Symbols that the voice does not know, each as often as it came. */
  unknown: string[];
}

/** What espeak-ng makes of a mark where it ends a clause; the other marks do not reach Piper. */
const MARKS: Readonly<Record<string, string>> = {
  '—': ';',
  '…': ';',
  '"': '',
  '“': '',
  '”': '',
  '(': '',
  ')': '',
};

/**
 * The ids of phonemes as rhasspy/piper-phonemize gives them: the code points of their NFD, `espeak`'s with the marks that
 * end clauses, and of `text` in small letters. Symbols without an id are left out and told.
 */
export function piperIds(
  phonemes: string,
  config: Pick<PiperConfig, 'phoneme_id_map' | 'phoneme_type' | 'vowel_clusters'>,
): PiperIds {
  const { phoneme_id_map: map, phoneme_type: type } = config;
  const [pad = [], begin = [], end = []] = ['_', '^', '$'].map((mark) => map[mark]);
  const ids = [...begin, ...pad];
  const [offsets, widths]: [number[], number[]] = [[], [ids.length]];
  const unknown: string[] = [];
  const clusters = (config.vowel_clusters ?? [])
    .map((cluster) => cluster.join(''))
    .sort((a, b) => b.length - a.length);

  for (let at = 0; at < phonemes.length; ) {
    const cluster = clusters.find((cluster) => phonemes.startsWith(cluster, at));
    const symbol = cluster ?? String.fromCodePoint(phonemes.codePointAt(at) ?? 0);
    const before = ids.length;
    if (!(type === 'espeak' && isSpaceBeforeDash(phonemes, at))) {
      for (const code of cluster ? [cluster] : codesOf(symbol, type)) add(code);
    }
    if (ids.length > before) {
      offsets.push(at);
      widths.push(ids.length - before);
    }
    at += symbol.length;
  }
  widths.push(end.length);
  return { ids: BigInt64Array.from([...ids, ...end], BigInt), offsets, widths, unknown };

  function add(code: string): void {
    const found = map[code] ?? map[code.toLowerCase()];
    if (found) ids.push(...found, ...pad);
    else unknown.push(code);
  }
}

function codesOf(symbol: string, type: PiperConfig['phoneme_type']): string[] {
  if (type === 'espeak') return [...(MARKS[symbol] ?? symbol).normalize('NFD')];
  return [...symbol.toLowerCase().normalize('NFD')];
}

/** espeak ends a clause directly behind its last word. */
function isSpaceBeforeDash(phonemes: string, at: number): boolean {
  return phonemes[at] === ' ' && /[—…]/.test(phonemes[at + 1] ?? '');
}
