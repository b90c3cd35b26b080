import { HEADS, POSITIONS, TOKENS } from './dimensions.mjs';
import { tensor } from './protobuf.mjs';

/**
 * ALBERT: factorised embeddings, `passes` through one shared layer. Gives the hidden states
 * [1, tokens, bert] and the name of the token count, a vector of one.
 */
export function addBert(g, { embedding, bert, inner, passes }) {
  const root = '/encoder/bert';
  const shape = g.op(root, 'Shape', ['input_ids']);
  const count = g.op(root, 'Slice', [shape, g.ints(1), g.ints(2), g.ints(0)]);
  let x = addEmbeddings(g, `${root}/embeddings`, { embedding, count });
  const mapping = 'encoder/embedding_hidden_mapping_in';
  x = g.linear(`${root}/${mapping}`, `bert.${mapping.replace('/', '.')}`, x, [embedding, bert]);
  // A batch of one is never padded, so the additive attention mask [1, 1, 1, tokens] is all zeros.
  const maskShape = g.op(root, 'Concat', [g.ints(1, 1, 1), count], { axis: 0 });
  const mask = g.op(root, 'ConstantOfShape', [maskShape], {
    value: tensor('v', 'float', [1], Float32Array.of(0)),
  });
  for (let pass = 0; pass < passes; pass++) x = addPass(g, x, { bert, inner, mask });
  return { hidden: x, count };
}

function addEmbeddings(g, scope, { embedding, count }) {
  const places = BigInt64Array.from({ length: POSITIONS }, (_, i) => BigInt(i));
  const all = g.constant('bert.position_ids', 'int64', [1, POSITIONS], places);
  const positions = g.op(scope, 'Slice', [all, g.ints(0), count, g.ints(1)]);
  const types = g.op(scope, 'Mul', [positions, g.int(0)]);
  const embed = (kind, ids, rows, deviation) =>
    g.embed(`${scope}/${kind}`, `bert.embeddings.${kind}`, ids, [rows, embedding], deviation);
  let x = embed('word_embeddings', 'input_ids', TOKENS, 1);
  x = g.op(scope, 'Add', [x, embed('token_type_embeddings', types, 2, 0.1)]);
  x = g.op(scope, 'Add', [x, embed('position_embeddings', positions, POSITIONS, 0.5)]);
  return g.layerNorm(`${scope}/LayerNorm`, 'bert.embeddings.LayerNorm', x, embedding, { epsilon: 1e-12 });
}

function addPass(g, x, { bert, inner, mask }) {
  const layer = '/encoder/bert/encoder/albert_layer_groups.0/albert_layers.0';
  const scope = `${layer}/attention`;
  const project = (kind) => {
    const options = { deviation: 0.7 / Math.sqrt(bert) };
    const y = g.linear(`${scope}/${kind}`, `bert.layer.attention.${kind}`, x, [bert, bert], options);
    return g.op(scope, 'Reshape', [y, g.ints(0, 0, HEADS, bert / HEADS)]);
  };
  const query = g.transpose(scope, project('query'), 0, 2, 1, 3);
  const key = g.transpose(scope, project('key'), 0, 2, 3, 1);
  const value = g.transpose(scope, project('value'), 0, 2, 1, 3);
  const scores = g.op(scope, 'Div', [g.op(scope, 'MatMul', [query, key]), g.float(Math.sqrt(bert / HEADS))]);
  const weights = g.op(scope, 'Softmax', [g.op(scope, 'Add', [scores, mask])], { axis: -1 });
  const mixed = g.transpose(scope, g.op(scope, 'MatMul', [weights, value]), 0, 2, 1, 3);
  const joined = g.op(scope, 'Reshape', [mixed, g.ints(0, 0, bert)]);
  const attended = g.linear(`${scope}/dense`, 'bert.layer.attention.dense', joined, [bert, bert]);
  const sum = g.op(scope, 'Add', [x, attended]);
  const norm = { epsilon: 1e-12 };
  const y = g.layerNorm(`${scope}/LayerNorm`, 'bert.layer.attention.LayerNorm', sum, bert, norm);
  const active = addGelu(
    g,
    `${layer}/activation`,
    g.linear(`${layer}/ffn`, 'bert.layer.ffn', y, [bert, inner]),
  );
  const fed = g.linear(`${layer}/ffn_output`, 'bert.layer.ffn_output', active, [inner, bert]);
  const last = 'full_layer_layer_norm';
  return g.layerNorm(`${layer}/${last}`, `bert.layer.${last}`, g.op(layer, 'Add', [fed, y]), bert, norm);
}

/** The approximation by tanh. */
function addGelu(g, scope, x) {
  const cube = g.op(scope, 'Pow', [x, g.float(3)]);
  const inner = g.op(scope, 'Add', [x, g.op(scope, 'Mul', [cube, g.float(0.044714998453855515)])]);
  const curve = g.op(scope, 'Tanh', [g.op(scope, 'Mul', [inner, g.float(0.7978845834732056)])]);
  const halved = g.op(scope, 'Mul', [x, g.float(0.5)]);
  return g.op(scope, 'Mul', [halved, g.op(scope, 'Add', [curve, g.float(1)])]);
}
