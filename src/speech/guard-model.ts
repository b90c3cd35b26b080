import type { Model, SpeakOptions, SpokenSegment } from '../models/model.ts';
import { isPhonemised, type PhonemeSegment, type Segment } from '../text/segments/types.ts';
import { hearFault, hearPartFault } from './self-test/judge.ts';
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

type Stream = NonNullable<Model['stream']>;

/**
 * The same model, each of whose steps is announced, and whose sound is looked at before anybody hears it; a stream is
 * so part by part. Where somebody listens closer, nothing comes in parts.
 */
export function guardModel(model: Model, { steps, listen, onFault }: GuardOptions): Model {
  const { id, device, sampleRate } = model;

  function announce(segment: Segment, { voice, speed }: SpeakOptions) {
    const said = isPhonemised(segment) ? segment.phonemes : segment.text;
    const what = `${device}:${id}:${fingerprint([voice, speed, said].join('\n'))}`;
    return { what, step: { device, model: id, symbols: said.length, speed, sampleRate } };
  }

  const stream = model.stream?.bind(model);

  async function told(error: unknown): Promise<never> {
    const { cause } = error as { cause?: Partial<Error> };
    if (cause?.name === 'SoundFault') await onFault?.(`can not be heard: ${cause.message}`);
    throw error;
  }

  async function refuse(what: string, fault: string): Promise<never> {
    await onFault?.(fault);
    throw new StepFailure(what, new Error(`The sound ${fault}.`));
  }

  async function* guarded(stream: Stream, segment: Segment, options: SpeakOptions) {
    const { what, step } = announce(segment, options);
    try {
      for await (const part of steps.speakParts(what, step, stream(segment, options))) {
        const fault = hearPartFault(part.pcm);
        if (fault) await refuse(what, fault);
        yield part;
      }
    } catch (error) {
      await told(error);
    }
  }

  return {
    id,
    device,
    sampleRate,
    text: (speed) => model.text(speed),
    dispose: () => model.dispose(),
    async synthesize(segment, options) {
      const { what, step } = announce(segment, options);
      const spoken = await steps.speak(what, step, () => model.synthesize(segment, options)).catch(told);
      // A text without words is silence, and espeak says nothing to many a sign.
      if (!isPhonemised(segment) || segment.words.length === 0) return spoken;
      const fault = hearFault(spoken.pcm) || (await listen?.(segment, options, spoken));
      return fault ? refuse(what, fault) : spoken;
    },
    ...(stream && !listen && { stream: (segment, options) => guarded(stream, segment, options) }),
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
