/**
 * Shares the phonemes of a clause among its source words. `spoken` are the clause's phoneme words, `alone` the
 * phonemes of each source word spoken by itself. Gives for each source word where its phonemes begin and end in
 * `spoken.join(' ')`. A number is read as several words, and pairs such as `of the` are read as one, so a source
 * word may take several phoneme words, or a part of one. The cheapest such pairing is found by dynamic
 * programming.
 */
export function alignWords(spoken: string[], alone: string[]): { from: number; to: number }[] {
  const starts = startsOf(spoken);
  const spans = alone.map(() => ({ from: 0, to: 0 }));
  for (const { sources, words } of findPairing(spoken, alone)) {
    const from = starts[words[0]] ?? 0;
    const to = words[1] > words[0] ? (starts[words[1]] ?? 0) - 1 : from;
    const sizes = alone.slice(...sources).map((phonemes) => Math.max(1, phonemes.length));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    let done = 0;
    for (const [i, size] of sizes.entries()) {
      const start = from + Math.round(((to - from) * done) / total);
      done += size;
      spans[sources[0] + i] = { from: start, to: from + Math.round(((to - from) * done) / total) };
    }
  }
  return spans;
}

/** Offset of each word in the words joined by spaces, and that behind the last space. */
function startsOf(words: string[]): number[] {
  const starts = [0];
  for (const word of words) starts.push((starts.at(-1) ?? 0) + word.length + 1);
  return starts;
}

type Range = [from: number, to: number];
interface Pair {
  sources: Range;
  words: Range;
}

/** So many source words at most are read as one. */
const MOST_SOURCES = 3;

function findPairing(spoken: string[], alone: string[]): Pair[] {
  const width = spoken.length + 1;
  const costs = new Float64Array((alone.length + 1) * width).fill(Infinity);
  const steps = new Array<Pair | undefined>(costs.length);
  const difference = measureDifference(alone, spoken);
  costs[0] = 0;
  for (let i = 0; i < alone.length; i++) {
    for (let j = 0; j <= spoken.length; j++) {
      const reach = (pair: Pair) => {
        const target = pair.sources[1] * width + pair.words[1];
        const cost = (costs[i * width + j] ?? 0) + difference(pair);
        if (cost >= (costs[target] ?? 0)) return;
        costs[target] = cost;
        steps[target] = pair;
      };
      for (let to = j; to <= spoken.length; to++) reach({ sources: [i, i + 1], words: [j, to] });
      if (j === spoken.length) continue;
      for (let n = 2; n <= MOST_SOURCES && i + n <= alone.length; n++) {
        reach({ sources: [i, i + n], words: [j, j + 1] });
      }
    }
  }
  const pairs: Pair[] = [];
  for (let at = costs.length - 1; at > 0; ) {
    const pair = steps[at];
    if (!pair) throw new Error(`Failed to pair ${alone.length} words with ${spoken.length} spoken ones.`);
    pairs.unshift(pair);
    at = pair.sources[0] * width + pair.words[0];
  }
  return pairs;
}

/** How unlike the phonemes of a pair are: in length, and in how they begin and end. */
function measureDifference(alone: string[], spoken: string[]): (pair: Pair) => number {
  const sources = summarise(alone);
  const words = summarise(spoken);
  const length = ({ sums }: { sums: number[] }, [from, to]: Range) => (sums[to] ?? 0) - (sums[from] ?? 0);
  return (pair) => {
    const first = sources.plain[pair.sources[0]]?.[0] === words.plain[pair.words[0]]?.[0] ? 0 : 1;
    const last =
      sources.plain[pair.sources[1] - 1]?.at(-1) === words.plain[pair.words[1] - 1]?.at(-1) ? 0 : 1;
    return Math.abs(length(sources, pair.sources) - length(words, pair.words)) + first + last;
  };
}

function summarise(list: string[]) {
  const plain = list.map((phonemes) => phonemes.replace(/[ ˈˌː]/g, ''));
  const sums = [0];
  for (const { length } of plain) sums.push((sums.at(-1) ?? 0) + length);
  return { plain, sums };
}
