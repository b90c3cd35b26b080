import { z } from 'zod';
import { readJson } from './body.ts';
import { askInDialect, asSpeech, type FieldNames } from './dialect.ts';
import { theirModel } from './dialogue.ts';
import { ApiError } from './error.ts';
import { parseWith } from './parse-with.ts';
import type { CallOptions } from './route.ts';
import { answerSpeech } from './speech.ts';

const number = z.union([z.number(), z.string()], 'must be a number').nullish();

/** What `POST /tts` takes: the names of several small servers for the same things. Other fields go on as they are. */
export const ttsSchema = z.looseObject({
  text: z.string('must be text').nullish().describe('What is spoken.'),
  input: z.string('must be text').nullish().describe('The same.'),
  speed: number.describe('0.25 to 4.'),
  speed_factor: number.describe('The same as `speed`.'),
  response_format: z.string('must be a format').nullish().describe('An audio format; `wav`.'),
  output_format: z.string('must be a format').nullish().describe('The same.'),
  format: z.string('must be a format').nullish().describe('The same.'),
  predefined_voice_id: z.string('must be a voice').nullish().describe('The same as `voice`.'),
});

/** What ElevenLabs' `POST /v1/text-to-speech/{voice}` takes, as far as it means something here. */
export const elevenLabsSchema = z.looseObject({
  text: z.string('must be text').describe('What is spoken.'),
  model_id: z
    .string('must be a model')
    .nullish()
    .describe('A model; their own names mean the best one here.'),
  language_code: z.string('must be a language').nullish().describe('A tag such as `en`.'),
  voice_settings: z
    .looseObject({ speed: z.number('must be a number').nullish() })
    .nullish()
    .describe('Of these only `speed` counts.'),
});

/** `POST /tts` and `/tts/stream`: WAV when no format is asked for. Both stream. */
export async function answerTts(request: Request, options: CallOptions): Promise<Response> {
  const body = parseWith(ttsSchema, await readJson(request));
  const [textName, text] = pick(body, ['text', 'input']);
  const [speedName, speed] = pick(body, ['speed', 'speed_factor']);
  const [formatName, format] = pick(body, ['response_format', 'output_format', 'format']);
  const speech = {
    ...body,
    model: body['model'] || 'auto',
    input: text ?? undefined,
    voice: body['voice'] ?? body.predefined_voice_id,
    speed,
    response_format: format ?? 'wav',
  };
  const names = { input: textName, speed: speedName, response_format: formatName };
  return askInDialect(names, () => answerSpeech(asSpeech(request, speech), options));
}

/** ElevenLabs' `POST /v1/text-to-speech/{voice}` and `…/stream`; `output_format` is read from the address. */
export async function answerElevenLabs(
  request: Request,
  voice: string,
  options: CallOptions,
): Promise<Response> {
  const speech = await readElevenLabs(request, voice);
  return askInDialect(ELEVENLABS_NAMES, () => answerSpeech(asSpeech(request, speech), options));
}

/** What ElevenLabs calls the fields of a request for speech. */
export const ELEVENLABS_NAMES: FieldNames = {
  input: 'text',
  model: 'model_id',
  language: 'language_code',
  speed: 'voice_settings.speed',
  response_format: 'output_format',
  sample_rate: 'output_format',
};

/** The body for `/v1/audio/speech` that one of ElevenLabs' means. */
export async function readElevenLabs(request: Request, voice: string): Promise<object> {
  const parsed = parseWith(elevenLabsSchema, await readJson(request));
  const { text, model_id: modelId, language_code: language, voice_settings: settings } = parsed;
  const wanted = new URL(request.url).searchParams.get('output_format');
  return {
    model: theirModel(modelId),
    input: text,
    voice,
    language,
    speed: settings?.speed,
    ...(wanted === null ? { response_format: 'mp3' } : readOutputFormat(wanted)),
  };
}

/** The first of some names that has a value, else the first name. */
function pick<Name extends string>(
  body: Record<string, unknown>,
  names: readonly [Name, ...Name[]],
): [Name, unknown] {
  const name = names.find((candidate) => body[candidate] !== undefined && body[candidate] !== null);
  return [name ?? names[0], name && body[name]];
}

/** Our format and sample rate for one of ElevenLabs' (`codec_rate_bitrate`); the bit rate is our own. */
function readOutputFormat(wanted: string): { response_format: string; sample_rate: number } {
  const [, codec = '', rate] = /^(mp3|opus|pcm|wav)_(\d+)(?:_\d+)?$/i.exec(wanted) ?? [];
  const format = codec.toLowerCase();
  if (format !== '') return { response_format: format, sample_rate: Number(rate) };
  throw new ApiError(
    400,
    `Invalid value: '${wanted}'. Supported values are like 'mp3_44100_128', 'opus_48000_32', 'wav_24000', 'pcm_16000'.`,
    { param: 'output_format', code: 'invalid_value' },
  );
}
