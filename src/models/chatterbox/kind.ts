import type { SpeakingStyle } from '../model.ts';
import type { Sampling } from './sampling.ts';

/**
 * What kind of Chatterbox a model is: `plain` is the original and the multilingual ones, which know feelings and are guided;
 * `turbo` is Turbo and Nano, which aren't.
 */
export interface Kind {
  type: 'plain' | 'turbo';
  /** Whether the text names its language. */
  multilingual: boolean;
}

export interface Manner {
  sampling: Sampling;
  /** Weight of classifier-free guidance; 0 for none. */
  guidance: number;
  exaggeration: number;
}

/** How a kind speaks when nothing else is asked for: the defaults of resemble-ai/chatterbox (tts.py, mtl_tts.py, tts_turbo.py). */
export function mannerOf({ type, multilingual }: Kind, style: SpeakingStyle = {}): Manner {
  const turbo = type === 'turbo';
  return {
    sampling: {
      temperature: style.temperature ?? 0.8,
      topK: style.topK ?? (turbo ? 1000 : 0),
      topP: style.topP ?? (turbo ? 0.95 : 1),
      minP: style.minP ?? (turbo ? 0 : 0.05),
      repetitionPenalty: style.repetitionPenalty ?? (multilingual ? 2 : 1.2),
      penaltyLast: turbo,
    },
    guidance: turbo ? 0 : (style.guidance ?? 0.5),
    exaggeration: style.exaggeration ?? 0.5,
  };
}
