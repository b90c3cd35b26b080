// Makes the files of a small model of the contract of onnx-community/whisper-tiny_timestamped. It recognises nothing: it
// writes a word for each tone that it is played, by the tone's pitch.

import { BANDS, HEADS, LAYERS, makeDecoder, makeEncoder } from './make-whisper/graphs.mjs';
import { IDS, tokenizerFiles } from './make-whisper/tokenizer.mjs';

/** A pitch in Hz for each word of `WORDS`, in the middle of its band. */
export const PITCHES = [200, 580, 950, 1400, 2000, 3000, 4500, 6500];

export { TRANSLATED, WORDS } from './make-whisper/tokenizer.mjs';

/**
 * Gives the model's files by their paths.
 * @param {{ melBands?: 80 | 128, timestamped?: boolean, onlyEnglish?: boolean }} [options]
 * @returns {Record<string, Uint8Array<ArrayBuffer>>}
 */
export function makeWhisper({ melBands = 80, timestamped = true, onlyEnglish = false } = {}) {
  const json = {
    ...tokenizerFiles(),
    'config.json': {
      model_type: 'whisper',
      ...{ num_mel_bins: melBands, d_model: BANDS, encoder_layers: 1, decoder_layers: LAYERS },
      ...{ decoder_attention_heads: HEADS, max_source_positions: 1500, max_target_positions: 448 },
      ...{ median_filter_width: 7, vocab_size: IDS.vocabulary },
    },
    'generation_config.json': {
      ...{ decoder_start_token_id: IDS.start, eos_token_id: IDS.end, pad_token_id: IDS.end },
      ...{ no_timestamps_token_id: IDS.noTimestamps, prev_sot_token_id: IDS.previous },
      ...(!onlyEnglish && { lang_to_id: IDS.languages, task_to_id: IDS.tasks }),
      ...{ is_multilingual: !onlyEnglish, max_initial_timestamp_index: 50, max_length: 448 },
      ...{ suppress_tokens: [IDS.quote], begin_suppress_tokens: [IDS.space, IDS.end] },
      ...(timestamped && { alignment_heads: [[1, 0]] }),
    },
    'preprocessor_config.json': {
      feature_extractor_type: 'WhisperFeatureExtractor',
      ...{ chunk_length: 30, feature_size: melBands, hop_length: 160, n_fft: 400, n_samples: 480000 },
      ...{ nb_max_frames: 3000, sampling_rate: 16000 },
    },
  };
  const encode = (value) => new TextEncoder().encode(JSON.stringify(value));
  return {
    ...Object.fromEntries(Object.entries(json).map(([path, value]) => [path, encode(value)])),
    'onnx/encoder_model.onnx': new Uint8Array(makeEncoder(melBands)),
    'onnx/decoder_model_merged.onnx': new Uint8Array(makeDecoder({ timestamped })),
  };
}
