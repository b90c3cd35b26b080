/**
 * For each frame the place of the symbol that is heard in it: how many symbols have ended by then. Of durations float32 [n],
 * whole numbers; int64 [frames].
 * @param {import('./model-builder.mjs').ModelBuilder} g
 * @param {string} durations
 * @returns {string}
 */
export function placesOf(g, durations) {
  const ends = g.op('CumSum', [durations, g.int(0)]);
  const count = g.cast(g.op('ReduceSum', [durations, undefined], { keepdims: 0 }), 'int64');
  const frames = g.cast(g.op('Range', [g.int(0), count, g.int(1)]), 'float');
  const ended = g.op('LessOrEqual', [
    g.op('Unsqueeze', [ends, g.ints(0)]),
    g.op('Unsqueeze', [frames, g.ints(1)]),
  ]);
  return g.op('ReduceSum', [g.cast(ended, 'int64'), g.ints(1)], { keepdims: 0 });
}
