import { z } from 'zod';
import type { SpeechChunk, SpeechInfo, SpeechRequest, Stream } from '../engine/engine.ts';
import { ApiError } from './error.ts';
import type { ApiOptions } from './options.ts';

/** When each piece of a text was heard, as Kokoro-FastAPI gives it. */
export const timingSchema = z
  .object({
    chunks: z.array(
      z.object({
        text: z.string().describe('A piece of the input as it was sent; empty for a pause of the markup.'),
        start: z.number().describe('When it begins, in seconds from the start of the whole.'),
        end: z.number().describe('When it ends, in seconds.'),
        voice: z.string().describe('Who speaks it.'),
      }),
    ),
  })
  .meta({ id: 'SpeechTiming' });

type Timing = z.infer<typeof timingSchema>;

/** The timings of speech that was asked for with `return_timing`, in memory for a while. */
export interface Timings {
  /** The same speech, whose timing can be fetched by the id once all of it has been spoken. */
  record(speech: Speech, request: SpeechRequest): { id: string; speech: Speech };
  /** `undefined` for one that is not there, not yet or not any more. */
  get(id: string): Timing | undefined;
}

type Speech = Stream<SpeechInfo, SpeechChunk>;

const LIFE_MS = 10 * 60_000;
/** Of all texts together, in characters; the oldest go first. One text alone may have as many. */
const MAX_CHARACTERS = 4_000_000;
const MAX_TIMINGS = 200;

/** Timings that are kept for ten minutes, and not without bound; `now` is a clock in ms. */
export function createTimings(now: () => number = Date.now): Timings {
  /** The oldest first. */
  const kept = new Map<string, { timing: Timing; size: number; until: number }>();

  function keep(id: string, timing: Timing): void {
    // What JSON writes around a piece takes about as much as 100 characters.
    const size = timing.chunks.reduce((sum, { text }) => sum + text.length + 100, 0);
    kept.set(id, { timing, size, until: now() + LIFE_MS });
    clear();
  }

  function clear(): void {
    let size = [...kept.values()].reduce((sum, entry) => sum + entry.size, 0);
    for (const [id, entry] of kept) {
      const isOver = kept.size > MAX_TIMINGS || (size > MAX_CHARACTERS && kept.size > 1);
      if (!isOver && entry.until > now()) return;
      kept.delete(id);
      size -= entry.size;
    }
  }

  return {
    record({ head, chunks }, { input }) {
      const id = crypto.randomUUID();
      async function* timed() {
        const timing: Timing = { chunks: [] };
        let samples = 0;
        let isGoingOn = false;
        for await (const chunk of chunks) {
          const begun = samples;
          samples += chunk.pcm.length;
          const end = samples / head.sampleRate;
          const last = isGoingOn ? timing.chunks.at(-1) : undefined;
          isGoingOn = chunk.isPart === true;
          if (last) last.end = end;
          else
            timing.chunks.push({
              text: input.slice(chunk.start, chunk.end),
              start: begun / head.sampleRate,
              end,
              voice: chunk.voice ?? head.voice,
            });
          yield chunk;
        }
        keep(id, timing);
      }
      return { id, speech: { head, chunks: timed() } };
    },
    get(id) {
      clear();
      return kept.get(id)?.timing;
    },
  };
}

/** `GET /v1/audio/timing/{id}`: what `x-timing-path` of speech with `return_timing` leads to. */
export function answerTiming(id: string, { timings }: Pick<ApiOptions, 'timings'>): Response {
  const timing = timings?.get(id);
  if (timing) return Response.json(timing, { headers: { 'cache-control': 'no-store' } });
  throw new ApiError(
    404,
    'There is no such timing: it is there when all has been spoken, for ten minutes at most, and as long as Lector keeps running.',
    { param: 'id', code: 'timing_not_found' },
  );
}
