import { z } from 'zod';
import { type AudioFormat, FFMPEG_FORMATS, STREAMED_FORMATS } from '../audio/encoder.ts';
import type { SpeechRequest } from '../engine/engine.ts';
import { findLanguage, isSpoken, SPOKEN_LANGUAGES } from '../models/languages.ts';
import { AUTO, OPENAI_VOICES, type Registry } from '../models/registry/schema.ts';
import { findModel, findVoice, modelId } from '../models/registry.ts';
import { ApiError } from './error.ts';

/** A checked body of `POST /v1/audio/speech`. */
export interface SpeechBody {
  request: SpeechRequest;
  format: AudioFormat;
  stream: 'audio' | 'sse';
}

const FORMATS = [...STREAMED_FORMATS, ...FFMPEG_FORMATS] as const;

/**
 * OpenAI's `CreateSpeechRequest`. More is taken than its specification allows, because clients send it:
 * no or `null` voice, numbers as strings, unknown fields.
 */
const schema = z.object({
  model: z
    .string({
      error: ({ input }) => (input === undefined ? 'you must provide a model parameter' : 'must be text'),
    })
    .min(1, 'you must provide a model parameter'),
  input: z.string({ error: ({ input }) => (input === undefined ? 'is missing' : 'must be text') }),
  voice: z
    .union([z.string(), z.object({ id: z.string() })], 'must be a voice name or {"id": "…"}')
    .nullish()
    .transform((voice) => (typeof voice === 'object' ? voice?.id : voice)),
  response_format: z.enum(FORMATS, `must be one of ${FORMATS.join(', ')}`).nullish(),
  speed: z
    .union(
      [
        z.number(),
        z
          .string()
          .regex(/^\d+(\.\d+)?$/)
          .transform(Number),
      ],
      'must be a number',
    )
    .pipe(z.number().min(0.25, 'must be between 0.25 and 4').max(4, 'must be between 0.25 and 4'))
    .nullish(),
  stream_format: z.enum(['audio', 'sse'], 'must be "audio" or "sse"').nullish(),
  instructions: z.string('must be text').nullish(),
  /** Not OpenAI's: the language of the text, where it is not the voice's own. */
  language: z.string('must be a language code such as "en-us"').nullish(),
});

/** Checks a body and settles model and voice names. Throws an `ApiError` that names the field at fault. */
export function parseSpeechBody(json: unknown, registry: Registry, maxInputLength: number): SpeechBody {
  const result = schema.safeParse(json);
  if (!result.success) throw invalid(json, result.error.issues[0]);
  const body = result.data;
  checkInput(body.input, maxInputLength);
  const { model, voice } = settleVoice(registry, body.model, body.voice || undefined);
  const language = settleLanguage(registry, body.language || undefined);
  if (!language) checkVoiceLanguage(registry, { model, voice });
  return {
    request: {
      model,
      voice,
      input: body.input,
      speed: body.speed ?? 1,
      ...(language && { language }),
    },
    format: body.response_format ?? 'mp3',
    // OpenAI's tts-1 and tts-1-hd ignore stream_format and answer with audio (sfortis/openai_tts#73).
    stream: body.model.toLowerCase().startsWith('tts-1') ? 'audio' : (body.stream_format ?? 'audio'),
  };
}

function checkInput(input: string, maxInputLength: number): void {
  if (input.trim() === '') {
    throw new ApiError(400, "Invalid 'input': there is nothing to speak.", {
      param: 'input',
      code: 'invalid_value',
    });
  }
  if (input.length > maxInputLength) {
    throw new ApiError(
      400,
      `Invalid 'input': ${input.length} characters are over the limit of ${maxInputLength}. Send it in parts.`,
      { param: 'input', code: 'string_above_max_length' },
    );
  }
}

/** LocalAI's clients send a voice's name as the model and no voice; that is taken too. */
function settleVoice(registry: Registry, model: string, voice = ''): { model: string; voice: string } {
  const id = modelId(registry, model);
  if (!id) {
    if (voice === '' && anyVoice(registry, model)) return { model: AUTO, voice: model };
    throw new ApiError(
      404,
      `The model '${model}' does not exist. Models here: ${modelNames(registry).join(', ')}.`,
      { param: 'model', code: 'model_not_found' },
    );
  }
  const known = voice === '' || (id === AUTO ? anyVoice(registry, voice) : findVoice(registry, id, voice));
  if (known) return { model: id, voice };
  throw new ApiError(400, `Invalid value: '${voice}'. Supported values are: ${voices(registry, id)}.`, {
    param: 'voice',
    code: 'invalid_value',
  });
}

/** The registry's tag for the language that was asked for, if one was. */
function settleLanguage(registry: Registry, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return undefined;
  const language = findLanguage(registry, wanted);
  if (language && isSpoken(language)) return language;
  const supported = SPOKEN_LANGUAGES.map((tag) => `'${tag}'`).join(', ');
  throw language
    ? notSpoken(language, 'language')
    : new ApiError(400, `Invalid value: '${wanted}'. Supported values are: ${supported}.`, {
        param: 'language',
        code: 'invalid_value',
      });
}

/** The registry lists voices of languages that nothing here can turn into sounds yet. */
function checkVoiceLanguage(registry: Registry, { model, voice }: { model: string; voice: string }): void {
  const models = model === AUTO ? registry.models.map(({ id }) => id) : [model];
  const languages = models.flatMap((id) => findVoice(registry, id, voice)?.language ?? []);
  const [language] = languages;
  if (language && !languages.some(isSpoken)) throw notSpoken(language, 'voice');
}

function notSpoken(language: string, param: 'language' | 'voice'): ApiError {
  return new ApiError(
    400,
    `The language '${language}' can't be spoken yet. Languages here: ${SPOKEN_LANGUAGES.join(', ')}.`,
    { param, code: 'unsupported' },
  );
}

function anyVoice(registry: Registry, voice: string): boolean {
  return registry.models.some((model) => findVoice(registry, model.id, voice));
}

function modelNames(registry: Registry): string[] {
  return [...Object.keys(registry.modelNames), AUTO, ...registry.models.map((model) => model.id)];
}

function voices(registry: Registry, model: string): string {
  const models = model === AUTO ? registry.models : [findModel(registry, model)];
  const own = models.flatMap((entry) => entry?.voices.map((voice) => voice.id) ?? []);
  return [...OPENAI_VOICES, ...own].map((name) => `'${name}'`).join(', ');
}

function invalid(json: unknown, issue: z.core.$ZodIssue | undefined): ApiError {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return new ApiError(400, 'The body must be a JSON object.', { code: 'invalid_json' });
  }
  const param = issue?.path.map(String).join('.') || null;
  const reason = issue?.message ?? 'is not what was expected';
  const message = reason.startsWith('you must') ? reason : `Invalid '${param}': ${reason}.`;
  return new ApiError(400, message, {
    param,
    code: param && param in json ? 'invalid_value' : 'missing_required_parameter',
  });
}
