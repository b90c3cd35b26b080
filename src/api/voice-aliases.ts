import { z } from 'zod';
import type { SpeechRequest, VoiceAlias } from '../engine/engine.ts';
import type { Registry } from '../models/registry/schema.ts';
import { findAlias } from '../models/voice-alias.ts';
import { ApiError } from './error.ts';
import { numberField } from './number-field.ts';
import { settleVoice } from './speech-fields.ts';

const target = z.union(
  [
    z.string(),
    z.object({
      voice: z.string(),
      rate: numberField(0.25, 4).nullish().describe('Its pace: 1.'),
    }),
  ],
  'must be a voice, or {"voice": "…", "rate": 0.25 to 4}',
);

export const aliasesField = z
  .record(
    z
      .string()
      .min(1)
      .max(100)
      .regex(/^[^[\]\r\n]*$/),
    target,
    'must be an object of names, of 1 to 100 characters without brackets, and what they stand for',
  )
  .refine((aliases) => Object.keys(aliases).length <= 1000, 'must have at most 1000 names')
  .nullish()
  .describe(
    'Names for voices and mixes, with a pace of their own: `{"Ann": "af_heart", "Bob": {"voice": "am_adam", "rate": 0.9}}`. ' +
      'They may stand for `voice`, and in tags and SSML; in any case, where no other name fits exactly.',
  );

/** What `settleSpeaker` looks at. */
interface SpeakerFields {
  model: string;
  voice?: string | null | undefined;
  voice_aliases?: z.infer<typeof aliasesField>;
}

/**
 * Settles model, voice and aliases. Throws an `ApiError` for a name that stands for no voice, whether it is used or not.
 */
export function settleSpeaker(
  registry: Registry,
  { model, voice, voice_aliases: wanted }: SpeakerFields,
): Pick<SpeechRequest, 'model' | 'voice' | 'pace' | 'aliases'> {
  const aliases = Object.entries(wanted ?? {}).map(([name, alias]): VoiceAlias => {
    const { voice: meant, rate } = typeof alias === 'string' ? { voice: alias, rate: undefined } : alias;
    return { name, voice: meant, ...(rate && { rate }) };
  });
  const own = voice ? findAlias(aliases, voice) : undefined;
  const speaker = settleVoice(registry, model, own ? undefined : voice || undefined);
  for (const alias of aliases) checkAlias(registry, model, alias);
  return {
    ...speaker,
    ...(own && { voice: own.voice }),
    ...(own?.rate && { pace: own.rate }),
    ...(aliases.length > 0 && { aliases }),
  };
}

function checkAlias(registry: Registry, model: string, { name, voice }: VoiceAlias): void {
  const param = `voice_aliases.${name}`;
  if (voice.trim() === '') {
    throw new ApiError(400, `Invalid '${param}': it stands for nothing.`, { param, code: 'invalid_value' });
  }
  try {
    settleVoice(registry, model, voice);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new ApiError(error.status, `The alias '${name}': ${error.message}`, {
      ...error.details,
      param,
      cause: error,
    });
  }
}
