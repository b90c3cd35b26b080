import type { SessionContract } from '../onnx/session.ts';

const FLOATS = ['float32', 'float16'] as const;

/** What the four graphs of Chatterbox take and give (huggingface/transformers.js, modeling_chatterbox.js). */
export const CONTRACTS = {
  speech_encoder: {
    inputs: { audio_values: FLOATS },
    outputs: ['audio_features', 'audio_tokens', 'speaker_embeddings', 'speaker_features'],
  },
  embed_tokens: {
    inputs: { input_ids: 'int64' },
    optional: { position_ids: 'int64', exaggeration: FLOATS },
    outputs: ['inputs_embeds'],
  },
  language_model: {
    inputs: { inputs_embeds: FLOATS, attention_mask: 'int64', 'past_key_values.*': FLOATS },
    optional: { position_ids: 'int64', num_logits_to_keep: 'int64' },
    outputs: ['logits', 'present.*'],
  },
  conditional_decoder: {
    inputs: { speech_tokens: 'int64', speaker_embeddings: FLOATS, speaker_features: FLOATS },
    outputs: ['waveform'],
  },
} as const satisfies Record<string, SessionContract>;

export type GraphName = keyof typeof CONTRACTS;
