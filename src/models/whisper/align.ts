/** Attention of one head: a row for each token, a column for each frame. */
export interface AttentionHead {
  data: Float32Array;
  rows: number;
  columns: number;
}

/**
 * Finds at which frame each token begins, from the attention of the heads that follow the sound: made comparable over the
 * tokens, smoothed, averaged, then the cheapest way through (openai/whisper, `timing.py`). `first` and `last` are the
 * rows that count; gives one frame for each of them.
 */
export function alignTokens(
  heads: readonly AttentionHead[],
  { first, last, frames, medianWidth }: { first: number; last: number; frames: number; medianWidth: number },
): number[] {
  const rows = last - first + 1;
  const matrix = Array.from({ length: rows }, () => new Float64Array(frames));
  for (const head of heads) {
    const columns = columnsOf(head, frames);
    for (let row = 0; row < rows; row++) {
      const levels = Float64Array.from({ length: frames }, (_, frame) => {
        const { mean, deviation } = columns[frame]!;
        return deviation > 0 ? (head.data[(first + row) * head.columns + frame]! - mean) / deviation : 0;
      });
      const smooth = medianFilter(levels, medianWidth);
      for (let frame = 0; frame < frames; frame++) matrix[row]![frame]! -= smooth[frame]! / heads.length;
    }
  }
  return firstFrames(matrix, frames);
}

/** Mean and deviation of each frame over all tokens. */
function columnsOf({ data, rows, columns }: AttentionHead, frames: number) {
  return Array.from({ length: frames }, (_, frame) => {
    let [sum, squares] = [0, 0];
    for (let row = 0; row < rows; row++) sum += data[row * columns + frame]!;
    const mean = sum / rows;
    for (let row = 0; row < rows; row++) squares += (data[row * columns + frame]! - mean) ** 2;
    return { mean, deviation: Math.sqrt(squares / rows) };
  });
}

/** The middle one of `width` values around each; at the ends the values are mirrored. */
export function medianFilter(values: Float64Array, width: number): Float64Array {
  const reach = Math.floor(width / 2);
  if (values.length <= reach) return values;
  const around = new Float64Array(width);
  return values.map((_, i) => {
    for (let j = -reach; j <= reach; j++) {
      const at = i + j;
      around[j + reach] = values[at < 0 ? -at : at >= values.length ? 2 * (values.length - 1) - at : at]!;
    }
    return around.sort()[reach]!;
  });
}

/** Dynamic time warping: for each row the first column of the cheapest path from corner to corner. */
export function firstFrames(matrix: readonly Float64Array[], columns: number): number[] {
  const width = columns + 1;
  const steps = new Uint8Array((matrix.length + 1) * width);
  let above = new Float64Array(width).fill(Infinity);
  above[0] = 0;
  steps.fill(LEFT, 0, width);
  matrix.forEach((costs, row) => {
    const line = new Float64Array(width).fill(Infinity);
    steps[(row + 1) * width] = UP;
    for (let column = 1; column < width; column++) {
      const [diagonal, up, left] = [above[column - 1]!, above[column]!, line[column - 1]!];
      const step = diagonal < up && diagonal < left ? DIAGONAL : up < diagonal && up < left ? UP : LEFT;
      line[column] = costs[column - 1]! + (step === DIAGONAL ? diagonal : step === UP ? up : left);
      steps[(row + 1) * width + column] = step;
    }
    above = line;
  });
  const firsts = new Array<number>(matrix.length).fill(0);
  for (let [row, column] = [matrix.length, columns]; row > 0; ) {
    firsts[row - 1] = Math.max(0, column - 1);
    const step = steps[row * width + column];
    if (step !== LEFT) row--;
    if (step !== UP) column--;
  }
  return firsts;
}

const DIAGONAL = 0;
const UP = 1;
const LEFT = 2;
