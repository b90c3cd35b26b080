import type { ElementType, SessionContract } from '../onnx/session.ts';
import type { Bundle, StateEntry } from './bundle.ts';

export type GraphName =
  | 'text_conditioner'
  | 'flow_lm_main'
  | 'flow_lm_flow'
  | 'mimi_decoder'
  | 'mimi_encoder';

/** What the five graphs of a bundle take and give; `main` and `decoder` also have the states that the bundle lists. */
export function contractOf(name: GraphName, bundle: Bundle): SessionContract {
  switch (name) {
    case 'text_conditioner':
      return { inputs: { token_ids: 'int64' }, outputs: [] };
    case 'flow_lm_main': {
      const { inputs, outputs } = statesOf(bundle.flow_lm_state_manifest);
      return {
        inputs: { sequence: 'float32', text_embeddings: 'float32', ...inputs },
        outputs: ['conditioning', 'eos_logit', ...outputs],
      };
    }
    case 'flow_lm_flow':
      return { inputs: { c: 'float32', s: 'float32', t: 'float32', x: 'float32' }, outputs: [] };
    case 'mimi_decoder': {
      const { inputs, outputs } = statesOf(bundle.mimi_state_manifest);
      return { inputs: { latent: 'float32', ...inputs }, outputs };
    }
    case 'mimi_encoder':
      return { inputs: { audio: 'float32' }, outputs: [] };
  }
}

function statesOf(manifest: readonly StateEntry[]) {
  const inputs: Record<string, ElementType> = {};
  for (const { input_name: name, dtype } of manifest) inputs[name] = dtype;
  return { inputs, outputs: manifest.map(({ output_name: name }) => name) };
}
