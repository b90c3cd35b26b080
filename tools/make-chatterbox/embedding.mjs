import { randomNumbers } from '../make-kokoro/numbers.mjs';
import { ModelBuilder } from '../onnx/model-builder.mjs';
import { COUNTERS, EXAGGERATION, HIDDEN, LOOPS, NEVER_ENDS, SAYS } from './sizes.mjs';

/** Tokens of text for which there are embeddings; the ids of Turbo's above count as the last one. */
const TEXT_ROWS = 800;
const SPEECH_ROWS = 8194;
const TEXT_POSITIONS = 2050;
const SPEECH_POSITIONS = 4100;

/** `embed_tokens`. Turbo's takes a lone token for speech, and knows neither positions nor feelings. */
export function makeEmbedding({ turbo }) {
  const g = new ModelBuilder({ seed: `chatterbox-embedding-${turbo}` });
  const ids = g.input('input_ids', 'int64', ['batch_size', 'sequence_length']);
  const embeddings = turbo ? embedTurbo(g, ids) : embedPlain(g, ids);
  g.output(embeddings, 'inputs_embeds', 'float', ['batch_size', 'sequence_length', HIDDEN]);
  return g;
}

function embedTurbo(g, ids) {
  const text = g.op('Gather', [textTable(g), g.op('Min', [ids, g.int(TEXT_ROWS - 1)])]);
  const speech = g.op('Gather', [speechTable(g), g.op('Min', [ids, g.int(SPEECH_ROWS - 1)])]);
  const length = g.op('Gather', [g.op('Shape', [ids]), g.int(1)]);
  return g.op('Where', [g.op('Equal', [length, g.int(1)]), speech, text]);
}

/** All up to the first 0 is text, but for the token of feeling; what follows is speech. */
function embedPlain(g, ids) {
  const positions = g.input('position_ids', 'int64', ['batch_size', 'sequence_length']);
  const exaggeration = g.input('exaggeration', 'float', ['batch_size']);
  const isZero = g.cast(g.op('Equal', [ids, g.int(0)]), 'int64');
  const before = g.op('CumSum', [isZero, g.int(1)], { exclusive: 1 });
  const zeros = g.op('ReduceSum', [isZero, g.ints(1)]);
  const feels = g.op('Equal', [ids, g.int(EXAGGERATION)]);
  const isText = g.op('And', [
    g.op('Equal', [before, g.int(0)]),
    g.op('And', [g.op('Greater', [zeros, g.int(0)]), g.op('Not', [feels])]),
  ]);
  const pick = (table, places, rows) => {
    return g.op('Gather', [table, g.op('Min', [places, g.int(rows - 1)])]);
  };
  const text = g.op('Add', [
    pick(textTable(g), ids, TEXT_ROWS),
    pick(positionTable(g, TEXT_POSITIONS), positions, TEXT_POSITIONS),
  ]);
  const speech = g.op('Add', [
    pick(speechTable(g), ids, SPEECH_ROWS),
    pick(positionTable(g, SPEECH_POSITIONS), positions, SPEECH_POSITIONS),
  ]);
  const feeling = g.op('Mul', [
    g.op('Reshape', [exaggeration, g.ints(-1, 1, 1)]),
    g.constant('float', [HIDDEN], SAYS),
  ]);
  const last = (condition) => g.op('Unsqueeze', [condition, g.ints(2)]);
  return g.op('Where', [last(feels), feeling, g.op('Where', [last(isText), text, speech])]);
}

function textTable(g) {
  return table(g, TEXT_ROWS, (id) => [id === NEVER_ENDS ? 1000 : 1, 0, id === LOOPS ? 1 : 0]);
}

function speechTable(g) {
  return table(g, SPEECH_ROWS, () => [0, 1, 0]);
}

function positionTable(g, rows) {
  return table(g, rows, () => [0, 0, 0]);
}

/** Random embeddings that begin with what they count as. */
function table(g, rows, counters) {
  const next = randomNumbers(`${g.seed}/${g.next}`);
  const values = Array.from({ length: rows }, (_, row) => {
    return [...counters(row), ...Array.from({ length: HIDDEN - COUNTERS }, () => 1.5 * next())];
  });
  return g.constant('float', [rows, HIDDEN], values.flat());
}
