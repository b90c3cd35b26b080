import { z } from 'zod';
import type { Engine, SpeechRequest } from '../engine/engine.ts';
import { phonemeIds, unknownSymbols } from '../models/kokoro/phoneme-ids.ts';
import { AUTO, type Registry } from '../models/registry/schema.ts';
import { modelId } from '../models/registry.ts';
import { readJson } from './body.ts';
import { askInDialect, asSpeech } from './dialect.ts';
import { ApiError } from './error.ts';
import { languageOfLetter } from './language-letters.ts';
import { type ApiOptions, DEFAULT_MAX_INPUT_LENGTH } from './options.ts';
import { parseWith } from './parse-with.ts';
import { readReading } from './reading-fields.ts';
import type { CallOptions } from './route.ts';
import { answerSpeech } from './speech.ts';
import { checkInput, settleVoice, voiceField } from './speech-fields.ts';
import { stopWith } from './sse.ts';

/** What `POST /dev/phonemize` takes. */
export const phonemizeSchema = z.object({
  text: z.string('must be text').describe('What is to be phonemised.'),
  language: z
    .string('must be a language')
    .nullish()
    .describe("A tag such as `en-us`, or one of Kokoro's letters such as `a`; American English."),
  voice: voiceField,
});

/** What `POST /dev/generate_from_phonemes` takes besides the fields of `/v1/audio/speech`. */
export const givenPhonemesSchema = z.looseObject({
  phonemes: z.string('must be text').describe("What is said, in Kokoro's symbols."),
});

/**
 * `POST /dev/phonemize` as Kokoro-FastAPI has it: `{phonemes, tokens}`, but of the whole text, and with its tokens:
 * Kokoro's ids, one for each symbol.
 */
export async function answerDevPhonemize(request: Request, options: ApiOptions): Promise<Response> {
  const { registry, engine, maxInputLength = DEFAULT_MAX_INPUT_LENGTH } = options;
  const { text, voice, language } = parseWith(phonemizeSchema, await readJson(request));
  return askInDialect({ input: 'text' }, async () => {
    checkInput(text, maxInputLength);
    const speaker = settleVoice(registry, AUTO, voice || undefined);
    const reading = readReading(registry, {
      language: language ? languageOfLetter(language) : voice ? null : 'en-us',
    });
    const stop = stopWith(request);
    const { chunks } = await engine.phonemize({ ...speaker, input: text, ...reading }, stop.signal);
    const parts: string[] = [];
    for await (const segment of chunks) parts.push(segment.phonemes);
    const phonemes = parts.join(' ');
    return Response.json({ phonemes, tokens: phonemeIds(phonemes) });
  });
}

/**
 * `POST /dev/generate_from_phonemes`: speaks phonemes as they are given, WAV when no format is asked for. All that
 * `/v1/audio/speech` takes is taken here too.
 */
export async function answerGivenPhonemes(request: Request, options: CallOptions): Promise<Response> {
  const { phonemes, ...fields } = parseWith(givenPhonemesSchema, await readJson(request));
  const unknown = unknownSymbols(phonemes);
  if (unknown.length > 0) {
    throw new ApiError(400, `Invalid 'phonemes': Kokoro does not have ${unknown.join(' ')}.`, {
      param: 'phonemes',
      code: 'invalid_value',
    });
  }
  const body = {
    response_format: 'wav',
    ...fields,
    model: modelWithPhonemes(options.registry, fields['model']),
    input: phonemes,
  };
  const engine = givenEngine(options.engine);
  return askInDialect({ input: 'phonemes' }, () =>
    answerSpeech(asSpeech(request, body), { ...options, engine }),
  );
}

/** The model that was asked for; the best one that speaks phonemes where `auto` might lead to one that reads letters. */
function modelWithPhonemes(registry: Registry, wanted: unknown): unknown {
  if (wanted && (typeof wanted !== 'string' || modelId(registry, wanted) !== AUTO)) return wanted;
  const { defaults, models } = registry;
  const neural = models.filter(({ family }) => family !== 'espeak').map(({ id }) => id);
  return defaults.models.find((id) => neural.includes(id)) ?? AUTO;
}

/** The same engine, told that a request's input is phonemes. */
function givenEngine(engine: Engine): Engine {
  const given = (request: SpeechRequest): SpeechRequest => ({
    ...request,
    reading: { ...request.reading, markup: 'phonemes' },
  });
  return {
    ...engine,
    speak: (request, signal) => engine.speak(given(request), signal),
    speakFile: (request, format, signal) => engine.speakFile(given(request), format, signal),
  };
}
