import { z } from 'zod';
import { type AudioFormat, FFMPEG_FORMATS, STREAMED_FORMATS } from '../audio/encoder.ts';
import { SAMPLE_RATES } from '../audio/sample-rates.ts';
import type { SpeechRequest } from '../engine/engine.ts';
import type { Registry } from '../models/registry/schema.ts';
import { booleanField } from './boolean-field.ts';
import { ApiError } from './error.ts';
import { numberField, writtenNumber } from './number-field.ts';
import { parseWith } from './parse-with.ts';
import { pluginsField, readPlugins } from './plugins-field.ts';
import { readingFields, readReading } from './reading-fields.ts';
import { checkInput, checkVoiceLanguage, inputField, modelField, voiceField } from './speech-fields.ts';
import { readStyle, styleFields } from './style-fields.ts';
import { aliasesField, settleSpeaker } from './voice-aliases.ts';
import { readReference } from './voice-reference.ts';

/** A checked body of `POST /v1/audio/speech`. */
export interface SpeechBody {
  request: SpeechRequest;
  format: AudioFormat;
  stream: 'audio' | 'sse';
  /** Sent when all has been spoken. */
  isWhole: boolean;
  /** Whether its timing can be fetched later. */
  withTiming: boolean;
}

const FORMATS = [...STREAMED_FORMATS, ...FFMPEG_FORMATS] as const;

/**
 * OpenAI's `CreateSpeechRequest`. More is taken than its specification allows, because clients send it:
 * no or `null` voice, numbers as strings, unknown fields.
 */
export const speechSchema = z.object({
  model: modelField,
  input: inputField,
  voice: voiceField,
  response_format: z
    .preprocess(plainName, z.enum(FORMATS, `must be one of ${FORMATS.join(', ')}`).optional())
    .nullish()
    .describe('The format of the sound, in any case; `mp3` when left out or empty.'),
  speed: numberField(0.25, 4).nullish().describe('How fast, from 0.25 to 4; 1 when left out.'),
  stream: booleanField()
    .nullish()
    .describe(
      '`true` when left out. `false`: the file comes whole, with its length, when all has been spoken, so that a ' +
        'failure is always a status. Events are streamed in any case.',
    ),
  return_timing: booleanField()
    .nullish()
    .describe(
      '`true`: the header `x-timing-path` says where to fetch, later, when each piece of the text was heard. Not for ' +
        'formats that come from ffmpeg.',
    ),
  return_download_link: z
    .unknown()
    .optional()
    .describe("Kokoro-FastAPI's. Taken, without effect: nothing that is spoken is stored here."),
  download_format: z.unknown().optional().describe('The same.'),
  volume_multiplier: numberField(0, 10)
    .refine((factor) => factor > 0, 'must be above 0 and at most 10')
    .nullish()
    .describe('How many times as loud, above 0 and up to 10; 1. What gets too loud is bent, not cut off.'),
  sample_rate: writtenNumber()
    .nullish()
    .describe(
      `Samples per second: ${SAMPLE_RATES.wav.join(', ')}; 24000 when left out. Opus has five of them: ` +
        `${SAMPLE_RATES.opus.join(', ')}.`,
    ),
  stream_format: z
    .enum(['audio', 'sse'], 'must be "audio" or "sse"')
    .nullish()
    .describe('`audio` when left out: the bytes of a file. `sse`: events with parts of it and word times.'),
  priority: z
    .enum(['interactive', 'background'], 'must be "interactive" or "background"')
    .nullish()
    .describe('`background` requests let others go first.'),
  instructions: z
    .string('must be text')
    .max(4096, 'must have at most 4096 characters')
    .nullish()
    .describe('How to speak. Taken, so that clients work; no model here follows it yet.'),
  ref_audio: z
    .string('must be audio in base64')
    .nullish()
    .describe(
      'A recording of 5 to 30 seconds, in base64 or as a data URL: its voice speaks, where a model that clones is here. ' +
        'Use only voices whose owners agree.',
    ),
  ...styleFields,
  voice_aliases: aliasesField,
  plugins: pluginsField,
  ...readingFields,
});

/** A name in any case and with spaces around it; nothing for an empty one, as forms of settings send it. */
function plainName(name: unknown): unknown {
  return typeof name === 'string' ? name.trim().toLowerCase() || undefined : name;
}

/** Checks a body and settles model and voice names. Throws an `ApiError` that names the field at fault. */
export function parseSpeechBody(json: unknown, registry: Registry, maxInputLength: number): SpeechBody {
  const body = parseWith(speechSchema, json);
  checkInput(body.input, maxInputLength);
  const recorded = readReference(json, body);
  const settled = settleSpeaker(registry, recorded ? { ...body, voice: undefined } : body);
  const speaker = { ...settled, ...recorded };
  const format = body.response_format ?? 'mp3';
  const sampleRate = readSampleRate(body.sample_rate, format);
  const reading = readReading(registry, body);
  if (!reading.language && !recorded) checkVoiceLanguage(registry, speaker);
  return {
    request: {
      ...speaker,
      input: body.input,
      speed: body.speed ?? 1,
      ...(body.volume_multiplier && { volume: body.volume_multiplier }),
      ...(sampleRate && { sampleRate }),
      ...readStyle(body),
      ...reading,
      ...readPlugins(body.plugins),
      ...(body.priority && { priority: body.priority }),
    },
    format,
    // OpenAI's tts-1 and tts-1-hd ignore stream_format and answer with audio (sfortis/openai_tts#73).
    isWhole: body.stream === false,
    withTiming: body.return_timing === true,
    stream: body.model.toLowerCase().startsWith('tts-1') ? 'audio' : (body.stream_format ?? 'audio'),
  };
}

function readSampleRate(wanted: number | null | undefined, format: AudioFormat): number | undefined {
  const rates = SAMPLE_RATES[format];
  if (wanted === null || wanted === undefined || rates.includes(wanted)) return wanted ?? undefined;
  throw new ApiError(
    400,
    `Invalid 'sample_rate': ${format} can have ${rates.join(', ')} samples per second, not ${wanted}.`,
    { param: 'sample_rate', code: 'invalid_value' },
  );
}
