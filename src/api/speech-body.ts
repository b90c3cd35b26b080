import { z } from 'zod';
import { type AudioFormat, FFMPEG_FORMATS, STREAMED_FORMATS } from '../audio/encoder.ts';
import type { SpeechRequest } from '../engine/engine.ts';
import type { Registry } from '../models/registry/schema.ts';
import { pluginsField, readPlugins } from './plugins-field.ts';
import { readingFields, readReading } from './reading-fields.ts';
import {
  checkInput,
  checkVoiceLanguage,
  inputField,
  invalidField,
  modelField,
  settleVoice,
  voiceField,
} from './speech-fields.ts';

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
export const speechSchema = z.object({
  model: modelField,
  input: inputField,
  voice: voiceField,
  response_format: z
    .enum(FORMATS, `must be one of ${FORMATS.join(', ')}`)
    .nullish()
    .describe('The format of the sound; `mp3` when left out.'),
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
    .nullish()
    .describe('How fast, from 0.25 to 4; 1 when left out.'),
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
    .nullish()
    .describe('How to speak. Taken, so that clients work; no model here follows it yet.'),
  plugins: pluginsField,
  ...readingFields,
});

/** Checks a body and settles model and voice names. Throws an `ApiError` that names the field at fault. */
export function parseSpeechBody(json: unknown, registry: Registry, maxInputLength: number): SpeechBody {
  const result = speechSchema.safeParse(json);
  if (!result.success) throw invalidField(json, result.error.issues[0]);
  const body = result.data;
  checkInput(body.input, maxInputLength);
  const { model, voice } = settleVoice(registry, body.model, body.voice || undefined);
  const reading = readReading(registry, body);
  if (!reading.language) checkVoiceLanguage(registry, { model, voice });
  return {
    request: {
      model,
      voice,
      input: body.input,
      speed: body.speed ?? 1,
      ...reading,
      ...readPlugins(body.plugins),
      ...(body.priority && { priority: body.priority }),
    },
    format: body.response_format ?? 'mp3',
    // OpenAI's tts-1 and tts-1-hd ignore stream_format and answer with audio (sfortis/openai_tts#73).
    stream: body.model.toLowerCase().startsWith('tts-1') ? 'audio' : (body.stream_format ?? 'audio'),
  };
}
