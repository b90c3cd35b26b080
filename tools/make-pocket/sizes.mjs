/** Sizes of the small model; the real one's are 1024, 32, 6 layers of 16 heads of 64, caches of 1000 positions. */
export const WIDTH = 16;
export const LATENT = 8;
export const LAYERS = 2;
export const HEADS = 2;
export const HEAD = WIDTH / HEADS;
export const POSITIONS = 320;
export const SAMPLE_RATE = 24000;
export const FRAME_RATE = 12.5;
export const FRAME = SAMPLE_RATE / FRAME_RATE;
/** What one frame takes off the sum of what was read, of which each token of text has 1. */
export const FRAME_WEIGHT = 0.5;

/** What the language model keeps between its runs, as its export lists it. */
export const FLOW_STATES = Array.from({ length: LAYERS }, (_, layer) => {
  const module = `transformer.layers.${layer}.self_attn`;
  return [
    { module, key: 'cache', shape: [2, 1, POSITIONS, HEADS, HEAD], dtype: 'float32', fill: 'nan' },
    { module, key: 'current_end', shape: [0], dtype: 'float32', fill: 'empty' },
    { module, key: 'step', shape: [1], dtype: 'int64', fill: 'zeros' },
  ];
})
  .flat()
  .map(numbered);

/** What the decoder keeps. */
export const MIMI_STATES = [
  { module: 'decoder.model.0', key: 'first', shape: [1], dtype: 'bool', fill: 'ones' },
  { module: 'decoder.model.0', key: 'previous', shape: [1, 1, LATENT], dtype: 'float32', fill: 'zeros' },
  { module: 'decoder_transformer.layers.0', key: 'offset', shape: [1], dtype: 'int64', fill: 'zeros' },
].map(numbered);

function numbered(state, index) {
  const path = `${state.module}/${state.key}`;
  return { ...state, index, path, input_name: `state_${index}`, output_name: `out_state_${index}` };
}
