import { z } from 'zod';
import { isSpoken, SPOKEN_LANGUAGES } from '../models/languages.ts';
import { AUTO, OPENAI_VOICES, type Registry } from '../models/registry/schema.ts';
import { findModel, modelId } from '../models/registry.ts';
import { findSpeaker, isMeantAsMix, whyNoMix } from '../models/voice-mix.ts';
import { ApiError } from './error.ts';

/** `model`, `input` and `voice` as OpenAI's requests have them; no or a `null` voice is taken too. */
export const modelField = z
  .string({
    error: ({ input }) => (input === undefined ? 'you must provide a model parameter' : 'must be text'),
  })
  .trim()
  .min(1, 'you must provide a model parameter')
  .describe("A model id or name: `tts-1` and OpenAI's other names stand for the best voice that is here.");
export const inputField = z.string('must be text').describe('The text.');
export const voiceField = z
  .union([z.string(), z.object({ id: z.string() })], 'must be a voice name or {"id": "…"}')
  .nullish()
  .transform((voice) => (typeof voice === 'object' ? voice?.id : voice)?.trim())
  .describe("A voice id, one of OpenAI's names, or `{id}`; the model's own choice when left out.");

/** Throws an `ApiError` for an input that says nothing, or is over the limit (in UTF-16 units). */
export function checkInput(input: string, maxInputLength: number): void {
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

/** Settles model and voice names. LocalAI's clients send a voice's name as the model and no voice; that is taken too. */
export function settleVoice(registry: Registry, model: string, voice = ''): { model: string; voice: string } {
  const id = modelId(registry, model);
  if (!id) {
    if (voice === '' && anyVoice(registry, model)) return { model: AUTO, voice: model };
    throw new ApiError(
      404,
      `The model '${model}' does not exist. Models here: ${modelNames(registry).join(', ')}.`,
      { param: 'model', code: 'model_not_found' },
    );
  }
  const known = voice === '' || (id === AUTO ? anyVoice(registry, voice) : findSpeaker(registry, id, voice));
  if (known) return { model: id, voice };
  if (isMeantAsMix(voice)) throw wrongMix(registry, id, voice);
  throw new ApiError(400, `Invalid value: '${voice}'. Supported values are: ${voices(registry, id)}.`, {
    param: 'voice',
    code: 'invalid_value',
  });
}

function wrongMix(registry: Registry, model: string, voice: string): ApiError {
  const reason = whyNoMix(registry, model, voice);
  return new ApiError(400, `Invalid value: '${voice}': ${reason}.`, {
    param: 'voice',
    code: 'invalid_value',
  });
}

/** The registry lists voices of languages that nothing here can turn into sounds yet. */
export function checkVoiceLanguage(
  registry: Registry,
  { model, voice }: { model: string; voice: string },
): void {
  const models = model === AUTO ? registry.models.map(({ id }) => id) : [model];
  const languages = models.flatMap((id) => findSpeaker(registry, id, voice)?.language ?? []);
  const [language] = languages;
  if (language && !languages.some(isSpoken)) throw notSpoken(language);
}

function notSpoken(language: string): ApiError {
  return new ApiError(
    400,
    `The language '${language}' can't be spoken yet. Languages here: ${SPOKEN_LANGUAGES.join(', ')}.`,
    { param: 'voice', code: 'unsupported' },
  );
}

function anyVoice(registry: Registry, voice: string): boolean {
  return registry.models.some((model) => findSpeaker(registry, model.id, voice));
}

function modelNames(registry: Registry): string[] {
  return [...Object.keys(registry.modelNames), AUTO, ...registry.models.map((model) => model.id)];
}

function voices(registry: Registry, model: string): string {
  const models = model === AUTO ? registry.models : [findModel(registry, model)];
  const own = models.flatMap((entry) => entry?.voices.map((voice) => voice.id) ?? []);
  return [...OPENAI_VOICES, ...own].map((name) => `'${name}'`).join(', ');
}
