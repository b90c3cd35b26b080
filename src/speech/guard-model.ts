import type { Model, SpeakOptions, SpokenSegment } from '../models/model.ts';
import { isPhonemised, type PhonemeSegment } from '../text/segments/types.ts';
import { hearFault } from './self-test/judge.ts';
import { StepFailure, type Steps } from './steps.ts';

/** Looks closer at what has been spoken on a device that is not wholly trusted; gives what is wrong, or nothing. */
export type Listen = (
  segment: PhonemeSegment,
  options: SpeakOptions,
  spoken: SpokenSegment,
) => Promise<string>;

export interface GuardOptions {
  steps: Steps;
  listen?: Listen | undefined;
  /** Told of a sound that is not speech, before it counts as a failure. */
  onFault?: ((fault: string) => Promise<void>) | undefined;
}

/** The same model, each of whose steps is announced, and whose sound is looked at before anybody hears it. */
export function guardModel(model: Model, { steps, listen, onFault }: GuardOptions): Model {
  const { id, device, sampleRate } = model;
  return {
    id,
    device,
    sampleRate,
    text: (speed) => model.text(speed),
    dispose: () => model.dispose(),
    async synthesize(segment, options) {
      const { voice, speed } = options;
      const said = isPhonemised(segment) ? segment.phonemes : segment.text;
      const what = `${device}:${id}:${fingerprint([voice, speed, said].join('\n'))}`;
      const step = { device, model: id, symbols: said.length, speed, sampleRate };
      const spoken = await steps
        .speak(what, step, () => model.synthesize(segment, options))
        .catch(async (error: unknown) => {
          const { cause } = error as { cause?: Partial<Error> };
          if (cause?.name === 'SoundFault') await onFault?.(`can not be heard: ${cause.message}`);
          throw error;
        });
      // A text without words is silence, and espeak says nothing to many a sign.
      if (!isPhonemised(segment) || segment.words.length === 0) return spoken;
      const fault = hearFault(spoken.pcm) || (await listen?.(segment, options, spoken));
      if (!fault) return spoken;
      await onFault?.(fault);
      throw new StepFailure(what, new Error(`The sound ${fault}.`));
    },
  };
}

/** Tells a text from others, in few letters and without its words (FNV-1a, 64 bits). */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash.toString(16);
}
