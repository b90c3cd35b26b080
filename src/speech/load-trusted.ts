import type { Model } from '../models/model.ts';
import type { ModelEntry, WeightVariant } from '../models/registry/schema.ts';
import type { WeightPlace } from '../storage/model-weights.ts';
import type { VerdictRecord, VerdictStore } from '../storage/verdict-store.ts';
import { guardModel, type Listen } from './guard-model.ts';
import { requireVariant } from './load-kokoro.ts';
import { compareSounds, isSuspicious, meanHighShare } from './self-test/judge.ts';
import { loadTested, type SpeakElsewhere } from './self-test/self-test.ts';
import { type Bench, identify } from './self-test/verdicts.ts';
import type { Steps } from './steps.ts';

export interface LoadTrustedOptions {
  place: WeightPlace;
  bench: Bench;
  verdicts: VerdictStore;
  steps: Steps;
  load: (variant: WeightVariant) => Promise<Model>;
  /** Where the same is spoken right for certain; left out on devices that are trusted. */
  speakElsewhere?: ((variant: WeightVariant) => SpeakElsewhere) | undefined;
}

/**
 * Loads a model that has passed its self-test, now or earlier, and is listened to from then on. Rejects with
 * `model_not_downloaded`, or with a `StepFailure`.
 */
export async function loadTrusted(entry: ModelEntry, options: LoadTrustedOptions): Promise<Model> {
  const { place, bench, verdicts, steps } = options;
  const { device } = bench;
  const variant = await requireVariant(entry, place);
  const speakElsewhere = options.speakElsewhere?.(variant);
  const { model, record } = await loadTested({
    entry,
    identity: identify(entry, variant, bench),
    verdicts,
    steps,
    device,
    load: () => options.load(variant),
    speakElsewhere,
  });
  if (record.rtf) steps.expect({ device, model: entry.id }, record.rtf);
  // A processor that has passed its test stays what it is.
  const isWatched = device === 'webgpu';
  const compareWith = isWatched && !record.withoutComparison ? speakElsewhere : undefined;
  return guardModel(model, {
    steps,
    listen: compareWith && listenTo(model, { record, steps, speakElsewhere: compareWith }),
    // A processor is not given up for one sound: there is no other one.
    onFault: (isWatched || undefined) && ((fault) => convict(verdicts, record, fault)),
  });
}

/** A sound with much more hiss than usual is compared with the processor's before it is heard: some words do hiss. */
function listenTo(
  { id, sampleRate }: Model,
  { record, steps, speakElsewhere }: { record: VerdictRecord; steps: Steps; speakElsewhere: SpeakElsewhere },
): Listen {
  let usual = record.highShare ?? 0;
  return async (segment, { voice, speed }, { pcm }) => {
    if (!isSuspicious(pcm, sampleRate, usual)) return '';
    try {
      const compare = () => speakElsewhere(segment, { voice, speed });
      const fault = compareSounds(pcm, await steps.load(`wasm:${id}:compare`, compare), sampleRate);
      if (!fault) usual = Math.max(usual, meanHighShare([pcm], sampleRate));
      return fault;
    } catch (error) {
      console.warn('A sound that hisses could not be compared with that of the processor.', error);
      return '';
    }
  };
}

async function convict(verdicts: VerdictStore, record: VerdictRecord, fault: string): Promise<void> {
  const why = `After it had passed the test, the sound ${fault}.`;
  await verdicts.put({ ...record, passed: false, why, at: new Date().toISOString() });
}
