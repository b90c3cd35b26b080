import { ModelBuilder } from '../onnx/model-builder.mjs';
import { CACHE_HEADS, MESSAGE_START, VOCABULARY, WIDTH } from './sizes.mjs';

/** Tokens between the start of a message and its content: the letters of the role, and a line break. */
const BEFORE_CONTENT = 1 + 'user'.length + 1;
const BEFORE_ANSWER = 1 + 'assistant'.length;
/** The scores of the token that is said back, and of another, for draws. */
const SURE = 12;
const LESS_SURE = 8;

/**
 * A graph that says the last message back. What has been read it knows by its caches alone: the two layers hold the tokens'
 * numbers in two parts, their positions, and whether they are there, each in other heads and channels; so a cache that is
 * lost, moved or of another type is another answer, and so is a wrong position.
 */
export function makeEchoingModel({ caches, keeps }) {
  const g = new ModelBuilder({ seed: 'chat' });
  const ids = g.input('input_ids', 'int64', ['batch_size', 'sequence_length']);
  const mask = g.input('attention_mask', 'int64', ['batch_size', 'total_sequence_length']);
  const positions = g.input('position_ids', 'int64', ['batch_size', 'sequence_length']);
  const keep = keeps ? g.input('num_logits_to_keep', 'int64', []) : undefined;
  const remember = addCaches(g, caches);
  const id = g.cast(ids, 'float');
  const high = g.op('Floor', [g.op('Div', [id, g.float(16)])]);
  const low = g.op('Sub', [id, g.op('Mul', [high, g.float(16)])]);
  const here = g.cast(positions, 'float');
  const lows = remember(low, { layer: 0, part: 'key', head: 0, channel: 1 });
  const highs = remember(high, { layer: 0, part: 'value', head: 1, channel: 3 });
  const places = remember(here, { layer: 1, part: 'key', head: 1, channel: 0 });
  const there = remember(g.op('Add', [g.op('Mul', [id, g.float(0)]), g.float(1)]), {
    ...{ layer: 1, part: 'value', head: 0, channel: 2 },
  });
  const known = g.op('Mul', [there, g.cast(mask, 'float')]);
  const tokens = g.op('Mul', [g.op('Add', [g.op('Mul', [highs, g.float(16)]), lows]), known]);
  const isStart = g.op('Equal', [g.cast(tokens, 'int64'), g.int(MESSAGE_START)]);
  const starts = g.op('Where', [isStart, places, g.float(-1)]);
  const last = g.op('ReduceMax', [starts, g.ints(1)], { keepdims: 1 });
  const earlier = g.op('Where', [g.op('Less', [starts, last]), starts, g.float(-1)]);
  const before = g.op('ReduceMax', [earlier, g.ints(1)], { keepdims: 1 });
  // As far behind the content's beginning as this is behind the answer's.
  const shift = g.op('Add', [g.op('Sub', [before, last]), g.float(BEFORE_CONTENT - BEFORE_ANSWER)]);
  const wanted = g.op('Unsqueeze', [g.cast(g.op('Add', [here, shift]), 'int64'), g.ints(2)]);
  const places3 = g.op('Unsqueeze', [g.cast(places, 'int64'), g.ints(1)]);
  const found = g.cast(g.op('Equal', [wanted, places3]), 'float');
  const next = g.op('MatMul', [found, g.op('Unsqueeze', [tokens, g.ints(2)])]);
  const scores = scoresOf(g, next);
  const kept = keep ? keepLast(g, scores, keep) : scores;
  g.output(kept, 'logits', 'float', ['batch_size', 'num_logits', VOCABULARY]);
  return g;
}

/** Adds what a part of a layer's caches remembers, and reads it again from one channel of one head. */
function addCaches(g, type) {
  const shape = (length) => ['batch_size', CACHE_HEADS, length, WIDTH];
  return (x, { layer, part, head, channel }) => {
    const name = `past_key_values.${layer}.${part}`;
    const past = g.input(name, type, shape('past_sequence_length'));
    const spread = Array.from({ length: CACHE_HEADS * WIDTH }, (_, i) => {
      return i === head * WIDTH + channel ? 1 : -i - 2;
    });
    const weights = g.constant('float', [1, CACHE_HEADS, 1, WIDTH], spread);
    const now = g.op('Mul', [g.op('Unsqueeze', [x, g.ints(1, 3)]), weights]);
    const all = g.op('Concat', [past, type === 'float' ? now : g.cast(now, type)], { axis: 2 });
    g.output(all, `present.${layer}.${part}`, type, shape('total_sequence_length'));
    const floats = type === 'float' ? all : g.cast(all, 'float');
    const ofHead = g.op('Slice', [floats, g.ints(head), g.ints(head + 1), g.ints(1)]);
    const ofChannel = g.op('Slice', [ofHead, g.ints(channel), g.ints(channel + 1), g.ints(3)]);
    return g.op('Squeeze', [ofChannel, g.ints(1, 3)]);
  };
}

/** From one token's number a position: high for it, a little less for the one after it. */
function scoresOf(g, next) {
  const all = g.constant(
    'float',
    [VOCABULARY],
    Array.from({ length: VOCABULARY }, (_, i) => i),
  );
  const score = (token, value) => {
    const distance = g.op('Abs', [g.op('Sub', [all, token])]);
    const isIt = g.cast(g.op('Less', [distance, g.float(0.5)]), 'float');
    return g.op('Mul', [isIt, g.float(value)]);
  };
  return g.op('Add', [score(next, SURE), score(g.op('Add', [next, g.float(1)]), LESS_SURE)]);
}

function keepLast(g, scores, count) {
  const start = g.op('Unsqueeze', [g.op('Neg', [count]), g.ints(0)]);
  return g.op('Slice', [scores, start, g.ints(2 ** 31), g.ints(1)]);
}
