import type { SpeechChunk, SpeechRequest } from '../engine/engine.ts';
import type { Place } from '../engine/queue.ts';
import type { Model, SpeakOptions, SpokenPart, SpokenSegment } from '../models/model.ts';
import type { Segment } from '../text/segments/types.ts';
import { keepLast } from './keep-last.ts';
import type { PluginRun } from './plugins/run.ts';
import { takeAsItComes } from './take-as-it-comes.ts';

export interface SpeakTextOptions extends SpeakOptions, Pick<SpeechRequest, 'pace'> {
  model: Model;
  /** This request's place in the queue of all that use the model. */
  place: Place;
  /** The plugins of this request, which hear every segment. */
  plugins: PluginRun;
  /** The first segment to speak; the ones before it were spoken by an engine that has died. */
  fromSegment: number;
}

/** What stands for a text in which nothing can be spoken, such as one emoji: a short, valid file. */
const NOTHING_SPOKEN_SECONDS = 0.3;
/** A model's own limits of speed. */
const SLOWEST = 0.25;
const FASTEST = 4;

/**
 * The one way from text to sound: segments become PCM and word times, one segment at a time and only when
 * asked; a segment comes in parts where the model gives such, and no plugin wants to hear it whole. Where plugins remember, what they have heard before `fromSegment` is spoken again for them alone.
 * Rejects with the signal's reason when aborted.
 */
export async function* speakText(
  segments: AsyncIterable<Segment>,
  options: SpeakTextOptions,
): AsyncGenerator<SpeechChunk> {
  const { model, place, plugins, fromSegment, signal } = options;
  const earlier = keepLast(plugins.remembers);
  let next = 0;
  let endsAt = 0;
  const remember = async () => {
    for (const segment of earlier.take()) await hear(segment, await speak(segment, options), options);
  };
  try {
    for await (const segment of segments) {
      signal.throwIfAborted();
      next = segment.index + 1;
      endsAt = segment.end;
      if (segment.index < fromSegment) {
        earlier.add(segment);
        continue;
      }
      await remember();
      if (model.stream && !plugins.hasSoundHooks && segment.pause === undefined) {
        yield* speakParts(segment, model.stream.bind(model), options);
      } else yield await hear(segment, await speak(segment, options), options);
    }
    if (next === 0) {
      next = 1;
      if (fromSegment === 0) {
        const pcm = silence(model, NOTHING_SPOKEN_SECONDS);
        yield { segment: 0, start: 0, end: 0, pcm, words: [] };
      }
    }
    if (!plugins.hasEndHooks || fromSegment > next) return;
    await remember();
    const pcm = await plugins.end(model.sampleRate);
    if (pcm) yield { segment: next, start: endsAt, end: endsAt, pcm, words: [], ...timesOf(plugins) };
  } finally {
    place.leave();
  }
}

type Computed = SpokenSegment & Pick<SpeechChunk, 'modelMs'>;

async function speak(segment: Segment, options: SpeakTextOptions): Promise<Computed> {
  const { model, place } = options;
  if (segment.pause !== undefined) return { pcm: silence(model, segment.pause), words: [] };
  return place.run(async () => {
    const started = performance.now();
    const spoken = await model.synthesize(segment, styled(segment, options));
    return { ...spoken, modelMs: performance.now() - started };
  });
}

/** A segment's parts, as they are computed in one turn; the last one is empty where the model could not tell that it came. */
async function* speakParts(
  segment: Segment,
  stream: NonNullable<Model['stream']>,
  options: SpeakTextOptions,
): AsyncGenerator<SpeechChunk> {
  const { place, plugins } = options;
  const where = placeOf(segment);
  let isOver = false;
  const parts = takeAsItComes<SpokenPart & Computed>(
    (give, signal) =>
      place.run(async () => {
        let since = performance.now();
        for await (const part of stream(segment, styled(segment, { ...options, signal }))) {
          give({ ...part, modelMs: performance.now() - since });
          since = performance.now();
        }
      }),
    options.signal,
  );
  for await (const { isLast = false, ...part } of parts) {
    if (isOver) throw new Error('The model gave sound behind the last of it.');
    isOver = isLast;
    yield { ...where, ...(!isLast && { isPart: true }), ...part, ...timesOf(plugins) };
  }
  if (!isOver) yield { ...where, pcm: new Float32Array(0), words: [] };
}

/** A segment's sound as the plugins leave it. */
async function hear(
  segment: Segment,
  { modelMs, ...spoken }: Computed,
  { model, plugins, ...options }: SpeakTextOptions,
): Promise<SpeechChunk> {
  const { pause, text, language, voice } = segment;
  const where = placeOf(segment);
  const times = () => ({ ...(modelMs !== undefined && { modelMs }), ...timesOf(plugins) });
  if (!plugins.hasSoundHooks) return { ...where, ...spoken, ...times() };
  const { pcm, words } = await plugins.sound({
    ...where,
    ...spoken,
    sampleRate: model.sampleRate,
    text,
    language,
    voice: voice ?? options.voice,
    isPause: pause !== undefined,
  });
  return { ...where, pcm, words, ...times() };
}

function placeOf({ index, start, end, voice }: Segment) {
  return { segment: index, start, end, ...(voice !== undefined && { voice }) };
}

function timesOf(plugins: PluginRun): Pick<SpeechChunk, 'plugins'> {
  const times = plugins.takeTimes();
  return times.length > 0 ? { plugins: times } : {};
}

function silence({ sampleRate }: Model, seconds: number): Float32Array<ArrayBuffer> {
  return new Float32Array(Math.round(sampleRate * seconds));
}

/** The request's voice and speed, or what the markup says for this segment; each voice has a pace of its own. */
function styled({ voice, rate = 1 }: Segment, options: SpeakTextOptions): SpeakOptions {
  const pace = voice === undefined ? (options.pace ?? 1) : 1; // another voice's is part of `rate`
  const speed = boundSpeed(options.speed * pace * rate);
  const { style, signal } = options;
  if (voice !== undefined) return { voice, speed, style, signal };
  return { voice: options.voice, speed, reference: options.reference, style, signal };
}

/** A speed that models have. */
export function boundSpeed(speed: number): number {
  return Math.min(FASTEST, Math.max(SLOWEST, speed));
}
