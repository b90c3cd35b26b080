import { z } from 'zod';
import { readJson } from './body.ts';
import { asSpeech } from './dialect.ts';
import { ApiError } from './error.ts';
import { openSpeech } from './open-speech.ts';
import { parseWith } from './parse-with.ts';
import { checkSpeech } from './read-speech-body.ts';
import type { CallOptions } from './route.ts';
import { dialogueEngine, turnEvents } from './speak-turns.ts';
import { speakerHeaders } from './speaker-headers.ts';
import { answerSpeech } from './speech.ts';
import { voiceField } from './speech-fields.ts';
import { eventStream, stopWith } from './sse.ts';
import { readVoicesOnce } from './stored-voices/find-voice.ts';

const turn = z.object({
  voice: voiceField,
  voice_id: z.string('must be a voice name').nullish(),
  text: z.string('must be text').refine((text) => text.trim() !== '', 'has nothing to speak'),
});
const turns = z.array(turn, 'must be a list of turns').min(1, 'must have at least one turn');

/** What `POST /dev/dialogue` takes besides the fields of `/v1/audio/speech`; `inputs` and `voice_id` are ElevenLabs'. */
export const dialogueSchema = z.looseObject({
  turns: turns.nullish().describe('Who says what, in order.'),
  inputs: turns.nullish().describe('The same, as ElevenLabs calls it.'),
  pause_between_turns: z
    .number('must be a number')
    .min(0, 'must be between 0 and 10')
    .max(10, 'must be between 0 and 10')
    .nullish()
    .describe('Seconds of silence between two turns; 0.5.'),
  model: z.string('must be text').nullish().describe('A model; the best one here.'),
  model_id: z.string('must be text').nullish().describe('The same, as ElevenLabs calls it.'),
  language: z.string('must be a language').nullish().describe("A tag such as `en-us`; the voices' own."),
  language_code: z.string('must be a language').nullish().describe('The same.'),
  stream_format: z
    .enum(['audio', 'sse'], 'must be "audio" or "sse"')
    .nullish()
    .describe('`sse`: events that also tell turns and word times.'),
});

const PAUSE_SECONDS = 0.5;

/**
 * `POST /dev/dialogue`: several voices, one after the other, in one file without a joint. All turns are checked before
 * anything is spoken. Texts are spoken as written, whatever markup they hold. With `stream_format: "sse"` each delta
 * says which turn it is of; offsets are in that turn's text.
 */
export async function answerDialogue(request: Request, call: CallOptions): Promise<Response> {
  const started = performance.now();
  const options = { ...call, voices: readVoicesOnce(call.voices) };
  const parsed = parseWith(dialogueSchema, await readJson(request));
  const { turns: ours, inputs, pause_between_turns: pause, model_id: modelId, ...fields } = parsed;
  const spoken = ours ?? inputs;
  if (!spoken) {
    throw new ApiError(400, "Missing required parameter: 'turns'.", {
      param: 'turns',
      code: 'missing_required_parameter',
    });
  }
  const name = ours ? 'turns' : 'inputs';
  const common = {
    ...fields,
    ...UNMARKED,
    model: fields.model || theirModel(modelId),
    language: fields.language ?? fields.language_code,
  };
  const requests = await Promise.all(
    spoken.map(({ voice, voice_id: id, text }, i) =>
      inTurn(name, i, async () => {
        const said = { ...common, voice: voice || id, input: text, stream_format: null };
        return (await checkSpeech(said, options)).request;
      }),
    ),
  );
  // What is common to all turns, and the length of the whole.
  const whole = {
    ...common,
    voice: requests[0]?.voice,
    input: spoken.map(({ text }) => text).join('\n'),
    stream_format: null,
  };
  const isSse = fields.stream_format === 'sse';
  const pauseSeconds = pause ?? PAUSE_SECONDS;
  const engine = dialogueEngine(options.engine, { requests, pauseSeconds, isJoined: !isSse });
  if (!isSse) return answerSpeech(asSpeech(request, whole), { ...options, engine });
  const body = await checkSpeech(whole, options);
  const stop = stopWith(request);
  const { head, events, release } = await openSpeech(body, { ...options, engine }, { signal: stop.signal });
  const headers = speakerHeaders(head, { registry: options.registry, started });
  return eventStream(turnEvents(events, engine, requests), { stop, release }, headers);
}

/** Nothing that a turn says may be taken for markup. */
const UNMARKED = { markup: 'none', ssml: null, allow_voice_tags: null } as const;

/** ElevenLabs' models are not here; whoever names one wants the best there is. */
export function theirModel(id: string | null | undefined): string {
  return !id || /^eleven_/i.test(id) ? 'auto' : id;
}

/** Says of an error which turn it is in. */
async function inTurn<T>(list: string, index: number, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const { param } = error.details;
    const field = param === 'input' ? 'text' : param;
    const isTurns = field === 'voice' || field === 'text';
    throw new ApiError(error.status, isTurns ? `Turn ${index + 1}: ${error.message}` : error.message, {
      ...error.details,
      param: isTurns ? `${list}.${index}.${field}` : (field ?? null),
      cause: error,
    });
  }
}
