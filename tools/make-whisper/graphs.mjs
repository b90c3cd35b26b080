// Graphs of the contract of onnx-community/whisper-*_timestamped. They hear which of eight bands of pitch is loud in each
// 20 ms, and write a word for each tone, with its times: what they write depends on all that a Whisper is fed and keeps.

import { ModelBuilder } from '../onnx/model-builder.mjs';
import { IDS } from './tokenizer.mjs';

export const LAYERS = 2;
export const HEADS = 2;
export const BANDS = 8;
const SIZE = BANDS / HEADS;
const FRAMES = 1500;
/** Of the spectrogram; silence is below it. */
const LOUD = 0.5;
const NEVER = 9999;

/** Spectrogram to the loudest level of each band in each 20 ms. */
export function makeEncoder(melBands) {
  const g = new ModelBuilder({ seed: 'whisper' });
  const mel = g.input('input_features', 'float', ['batch_size', melBands, 3000]);
  const parts = g.op('Reshape', [mel, g.ints(0, BANDS, melBands / BANDS, FRAMES, 2)]);
  const levels = g.op('ReduceMax', [parts, g.ints(2, 4)], { keepdims: 0 });
  const hidden = g.op('Transpose', [levels], { perm: [0, 2, 1] });
  g.output(hidden, 'last_hidden_state', 'float', ['batch_size', FRAMES, BANDS]);
  return g.build().graph;
}

export function makeDecoder({ timestamped = true } = {}) {
  const g = new ModelBuilder({ seed: 'whisper' });
  const ids = g.input('input_ids', 'int64', ['batch_size', 'decoder_sequence_length']);
  const hidden = g.input('encoder_hidden_states', 'float', ['batch_size', 'encoder_sequence_length', BANDS]);
  const past = Array.from({ length: LAYERS }, (_, layer) =>
    ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'].map((name) => {
      const length = name.startsWith('decoder')
        ? 'past_decoder_sequence_length'
        : 'encoder_sequence_length_out';
      return [
        name,
        g.input(`past_key_values.${layer}.${name}`, 'float', ['batch_size', HEADS, length, SIZE]),
      ];
    }),
  ).map(Object.fromEntries);
  const cached = g.input('use_cache_branch', 'bool', [1]);

  const { written, heard } = caches(g, { ids, hidden, past, cached });
  const tones = findTones(g, heard);
  const state = follow(g, { ids, written, tones });
  g.output(logits(g, { ids, tones, state }), 'logits', 'float', [
    ...['batch_size', 'decoder_sequence_length', IDS.vocabulary],
  ]);
  if (timestamped) attention(g, { tones, state });
  return g.build().graph;
}

/** Keeps the tokens' numbers as keys and values of all heads, and the levels as those of the encoder. */
function caches(g, { ids, hidden, past, cached }) {
  const numbers = g.op('Unsqueeze', [g.cast(ids, 'float'), g.ints(1, 3)]);
  const ones = g.constant('float', [1, HEADS, 1, SIZE], new Array(HEADS * SIZE).fill(1));
  const spread = g.op('Mul', [numbers, ones]);
  const split = () =>
    g.op('Transpose', [g.op('Reshape', [hidden, g.ints(0, FRAMES, HEADS, SIZE)])], { perm: [0, 2, 1, 3] });
  const shape = ['batch_size', HEADS, 'length', SIZE];
  const all = [];
  const levels = [];
  past.forEach((cache, layer) => {
    for (const name of ['decoder.key', 'decoder.value']) {
      const grown = g.op('Concat', [cache[name], spread], { axis: 2 });
      g.output(grown, `present.${layer}.${name}`, 'float', shape);
      all.push(grown);
    }
    for (const name of ['encoder.key', 'encoder.value']) {
      const kept = g.branch(cached, () => cache[name], split);
      // With a cache, the real exports give something empty here.
      const given = g.branch(
        cached,
        () => g.op('Slice', [cache[name], g.ints(0), g.ints(0), g.ints(0)]),
        () => kept,
      );
      g.output(given, `present.${layer}.${name}`, 'float', shape);
      levels.push(kept);
    }
  });
  const mean = (values) => g.op('Mul', [g.op('Sum', values), g.float(1 / values.length)]);
  const first = g.op('Slice', [mean(all), g.ints(0, 0, 0), g.ints(1, 1, 1), g.ints(0, 1, 3)]);
  const flat = g.op('Transpose', [mean(levels)], { perm: [0, 2, 1, 3] });
  return {
    written: g.op('Reshape', [first, g.ints(-1)]),
    heard: g.op('Reshape', [flat, g.ints(FRAMES, BANDS)]),
  };
}

/** Where tones are, begin and end, and which band each frame is of. */
function findTones(g, heard) {
  const peak = g.op('ReduceMax', [heard, g.ints(1)], { keepdims: 0 });
  const loud = g.op('Greater', [peak, g.float(LOUD)]);
  const before = g.op(
    'Concat',
    [g.constant('bool', [1], [0]), g.op('Slice', [g.cast(loud, 'uint8'), g.ints(0), g.ints(FRAMES - 1)])].map(
      (x, i) => (i === 0 ? g.cast(x, 'uint8') : x),
    ),
    { axis: 0 },
  );
  const begins = g.op('And', [loud, g.op('Not', [g.cast(before, 'bool')])]);
  return {
    loud,
    quiet: g.op('Not', [loud]),
    begins,
    band: g.op('ArgMax', [heard], { axis: 1, keepdims: 0 }),
    number: g.op('CumSum', [g.cast(begins, 'float'), g.int(0)]),
    frames: g.constant(
      'float',
      [FRAMES],
      Array.from({ length: FRAMES }, (_, i) => i),
    ),
  };
}

/** Of each token that is fed: how far the transcript has come with it. */
function follow(g, { ids, written, tones }) {
  const count = g.op('Gather', [g.op('Shape', [ids]), g.int(1)]);
  const total = g.op('Gather', [g.op('Shape', [written]), g.int(0)]);
  const places = g.op('Range', [g.int(0), total, g.int(1)]);
  const own = g.op('Range', [g.op('Sub', [total, count]), total, g.int(1)]);
  const isStart = g.cast(g.op('Equal', [written, g.float(IDS.start)]), 'int32');
  const start = g.op('ArgMax', [isStart], { axis: 0, keepdims: 1, select_last_index: 1 });
  const column = g.op('Unsqueeze', [own, g.ints(1)]);
  const seen = g.op('And', [g.op('LessOrEqual', [places, column]), g.op('Greater', [places, start])]);
  const among = (test) => g.cast(g.op('And', [seen, test]), 'float');
  const isTime = g.op('GreaterOrEqual', [written, g.float(IDS.firstTime)]);
  const isWord = g.op('Less', [written, g.float(IDS.end)]);
  const time = g.op('Sub', [written, g.float(IDS.firstTime)]);
  const last = (values) => g.op('ReduceMax', [values, g.ints(1)], { keepdims: 1 });
  const at = last(g.op('Mul', [among(isTime), time]));
  const firstFrom = (frames, from) => {
    const fits = g.op('And', [frames, g.op('GreaterOrEqual', [tones.frames, from])]);
    const found = g.op('Where', [fits, tones.frames, g.float(NEVER)]);
    return g.op('ReduceMin', [found, g.ints(1)], { keepdims: 1 });
  };
  const tone = firstFrom(tones.loud, at);
  const beforeOwn = g.op('Max', [g.op('Sub', [own, g.int(1)]), g.int(0)]);
  return {
    words: g.op('ReduceSum', [among(isWord), g.ints(1)], { keepdims: 1 }),
    translates: last(among(g.op('Equal', [written, g.float(IDS.tasks.translate)]))),
    previous: g.op('Unsqueeze', [g.op('Gather', [written, beforeOwn]), g.ints(1)]),
    tone,
    ends: firstFrom(tones.quiet, tone),
    next: firstFrom(tones.begins, at),
    firstTone: firstFrom(tones.loud, g.constant('float', [1, 1], [0])),
  };
}

/** What comes next, 12 above all else. */
function logits(g, { ids, tones, state }) {
  const own = g.op('Transpose', [g.cast(ids, 'float')], { perm: [1, 0] });
  const bandAt = (frame) => {
    const near = g.cast(g.op('Min', [frame, g.float(FRAMES - 1)]), 'int64');
    return g.cast(g.op('Gather', [tones.band, near]), 'float');
  };
  const unless = (frame, token, otherwise) => {
    return g.op('Where', [g.op('Less', [frame, g.float(FRAMES)]), token, g.float(otherwise)]);
  };
  const timeOf = (frame) => g.op('Add', [frame, g.float(IDS.firstTime)]);
  const isTime = g.op('GreaterOrEqual', [own, g.float(IDS.firstTime)]);
  const isWord = g.op('Less', [own, g.float(IDS.end)]);
  const afterWord = g.op('Less', [state.previous, g.float(IDS.end)]);

  const number = g.op('Add', [bandAt(state.tone), g.op('Mul', [state.translates, g.float(BANDS)])]);
  const words = g.constant('float', [IDS.words.length], IDS.words);
  const word = g.op('Gather', [words, g.cast(number, 'int64')]);
  const opening = unless(state.tone, word, IDS.end);
  const closing = unless(state.next, timeOf(state.next), IDS.end);
  const behindWord = unless(state.ends, timeOf(state.ends), IDS.end);
  const early = g.op('Min', [state.next, g.float(50)]);
  const first = unless(state.next, timeOf(early), IDS.end);
  const isHigh = g.op('GreaterOrEqual', [bandAt(state.firstTone), g.float(6)]);
  const language = g.op('Where', [
    isHigh,
    g.float(IDS.languages['<|de|>']),
    g.float(IDS.languages['<|en|>']),
  ]);
  const atStart = unless(state.firstTone, language, IDS.noSpeech);

  const chosen = g.op('Where', [
    isTime,
    g.op('Where', [afterWord, closing, opening]),
    g.op('Where', [
      isWord,
      behindWord,
      g.op('Where', [g.op('Equal', [own, g.float(IDS.start)]), atStart, first]),
    ]),
  ]);
  const index = g.op('Squeeze', [g.cast(chosen, 'int64'), g.ints(1)]);
  const levels = g.constant('float', [2], [0, 12]);
  return g.op('Unsqueeze', [g.op('OneHot', [index, g.int(IDS.vocabulary), levels]), g.ints(0)]);
}

/**
 * After so many words the second layer's first head looks at the tone of the next one, or behind the last; all else looks
 * everywhere.
 */
function attention(g, { tones, state }) {
  const wanted = g.op('Add', [state.words, g.float(1)]);
  const most = g.op('ReduceMax', [tones.number], { keepdims: 1 });
  const isLast = g.op('Equal', [state.words, most]);
  const behind = g.op('And', [
    g.op('And', [tones.quiet, isLast]),
    g.op('Equal', [tones.number, state.words]),
  ]);
  const isOfIt = g.op('Or', [g.op('And', [tones.loud, g.op('Equal', [tones.number, wanted])]), behind]);
  const looks = g.op('Softmax', [g.op('Mul', [g.cast(isOfIt, 'float'), g.float(8)])], { axis: -1 });
  const even = g.op('Softmax', [g.op('Mul', [g.cast(isOfIt, 'float'), g.float(0)])], { axis: -1 });
  const heads = (list) =>
    g.op(
      'Concat',
      list.map((head) => g.op('Unsqueeze', [head, g.ints(0, 1)])),
      { axis: 1 },
    );
  const shape = ['batch_size', HEADS, 'decoder_sequence_length', FRAMES];
  g.output(heads([even, even]), 'cross_attentions.0', 'float', shape);
  g.output(heads([looks, even]), 'cross_attentions.1', 'float', shape);
}
