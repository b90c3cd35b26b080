import { z } from 'zod';

// A policy that forbids programs made of texts, as the page has, would note a breach each time zod tries.
z.config({ jitless: true });

/** The families of models that Lector has an adapter for. */
export const FAMILIES = [
  'espeak',
  'kokoro',
  'echo',
  'chatterbox',
  'pocket',
  'piper',
  'kitten',
  'supertonic',
] as const;

/** Where a model can run. */
export const DEVICES = ['webgpu', 'wasm', 'native'] as const;
export type Device = (typeof DEVICES)[number];

/** The voice names of OpenAI's speech endpoint; every model maps each of them to a voice of its own. */
export const OPENAI_VOICES = [
  'alloy',
  'ash',
  'ballad',
  'coral',
  'echo',
  'fable',
  'onyx',
  'nova',
  'sage',
  'shimmer',
  'verse',
  'marin',
  'cedar',
] as const;

/** The model name that stands for the best model that is ready. */
export const AUTO = 'auto';

const id = z
  .string('must be text')
  .regex(/^[a-z0-9][a-z0-9._-]*$/, 'must be lower-case letters, digits, ". _ -"');
const words = z.string('must be text').trim().min(1, 'must not be empty');
const language = z
  .string('is missing: a language code such as "en-us"')
  .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/, 'must be a lower-case language code such as "en-us"');
const path = z
  .string('must be a file path')
  .regex(
    /^(?!.*(^|\/)\.\.?(\/|$))[\p{L}\p{M}\p{N}_.-]+(\/[\p{L}\p{M}\p{N}_.-]+)*$/u,
    'must be a path inside the repository, such as "onnx/model.onnx"',
  );

const file = z.strictObject({
  path,
  bytes: z.int('must be a whole number of bytes').positive('must be more than 0 bytes'),
  sha256: z.string('must be text').regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits'),
});

const voice = z.strictObject({
  id,
  name: words,
  language,
  gender: z.enum(['female', 'male', 'neutral'], 'must be "female", "male" or "neutral"'),
  /** How well the makers of the model rate the voice, from A to F. */
  grade: z
    .string('must be text')
    .regex(/^[A-DF][+-]?$/, 'must be a grade from A to F, with + or - if need be')
    .optional(),
  /** Family `espeak`: the voice's name in espeak-ng, `language+variant`. */
  espeak: words.optional(),
  /** Family `echo`: the pitch of its tone in Hz. */
  pitch: z
    .number('must be a number of Hz')
    .min(50, 'must be at least 50 Hz')
    .max(2000, 'must be at most 2000 Hz')
    .optional(),
  /** What the family itself calls the voice: a speaker's number, a key of its file of voices. */
  speaker: z.union([words, z.int('must be a whole number')]).optional(),
  /** The voice's own weights, in the model's repository. */
  file: file.optional(),
});

const variant = z.strictObject({
  id,
  files: z.array(file, 'must be a list of files').min(1, 'must name at least one file'),
});

const deviceVariants = z.array(id, 'must be a list of variant ids').min(1, 'must name at least one variant');

const weights = z.strictObject({
  repo: z.string('must be text').regex(/^[\w.-]+\/[\w.-]+$/, 'must be "owner/name"'),
  commit: z.string('must be text').regex(/^[0-9a-f]{40}$/, 'must be a full commit: 40 lower-case hex digits'),
  variants: z.array(variant, 'must be a list of variants').min(1, 'must name at least one variant'),
  /** For each device the variants that run there, the preferred one first. */
  devices: z.partialRecord(z.enum(DEVICES), deviceVariants, 'must name the variants of each device'),
});

/** A model that speaks, as the registry lists it. */
export const modelEntrySchema = z.strictObject({
  id,
  name: words,
  family: z.enum(FAMILIES, { error: (issue) => unknownFamily(issue.input) }),
  /** SPDX expression of the weights' licence (of the engine's, where there are no weights). */
  license: words,
  /** Of the PCM that leaves the model, in Hz. */
  sampleRate: z
    .int('must be a whole number of Hz')
    .min(8000, 'must be at least 8000 Hz')
    .max(48000, 'must be at most 48000 Hz'),
  /** The languages that all its voices speak; left out for families that speak whatever has phonemes here. */
  languages: z.array(language, 'must be a list of language codes').optional(),
  /** Whether it speaks with recorded voices. */
  clones: z.boolean('must be true or false').optional(),
  defaultVoice: id,
  /** Left out when nothing has to be downloaded. */
  weights: weights.optional(),
  /** OpenAI's voice name to a voice id of this model. */
  voiceNames: z.record(z.string(), id, 'must map voice names to voice ids').default({}),
  /** Per language the best first. */
  voices: z.array(voice, 'must be a list of voices').min(1, 'must name at least one voice'),
});

/** A model that does something else with words than speak them. */
export const otherEntrySchema = z.strictObject({
  id,
  name: words,
  /** SPDX expression of the weights' licence. */
  license: words,
  weights,
});

const lexicon = z.strictObject({
  language,
  /** SPDX expression of the data's licence. */
  license: words,
  repo: z.string('must be text').regex(/^[\w.-]+\/[\w.-]+$/, 'must be "owner/name"'),
  commit: z.string('must be text').regex(/^[0-9a-f]{40}$/, 'must be a full commit: 40 lower-case hex digits'),
  /** Pronunciations that were checked by people, and those that were not. */
  gold: file,
  silver: file,
});

/** The shape of `models.json`; `parseRegistry` also checks what refers to what. */
export const registrySchema = z.strictObject({
  version: z.literal(1, 'must be 1'),
  /** Where weights come from, when not from Hugging Face: a mirror with the same paths. */
  hub: z.url('must be a web address such as "https://huggingface.co"').optional(),
  /** Pronunciations of words, on GitHub; a mirror has them at the same paths as models. */
  lexicons: z.array(lexicon, 'must be a list of lexicons').default([]),
  defaults: z.strictObject({
    /** Which models `auto` tries, the best first; the last one must need no download. */
    models: z.array(id, 'must be a list of model ids').min(1, 'is missing: at least one model id'),
  }),
  /** Other names of models, such as OpenAI's, to a model id or `auto`. */
  modelNames: z.record(z.string(), id, 'must map model names to model ids'),
  models: z.array(modelEntrySchema, 'must be a list of models').min(1, 'must name at least one model'),
  /** Models that write down what is said, the preferred one first. */
  transcribers: z.array(otherEntrySchema, 'must be a list of models').default([]),
  /** Models that answer in words, the preferred one first. */
  chatModels: z.array(otherEntrySchema, 'must be a list of models').default([]),
});

export type Registry = z.infer<typeof registrySchema>;
/** A model that speaks. */
export type ModelEntry = z.infer<typeof modelEntrySchema>;
export type OtherModelEntry = z.infer<typeof otherEntrySchema>;
export type LexiconEntry = z.infer<typeof lexicon>;
export type VoiceEntry = z.infer<typeof voice>;
export type WeightVariant = z.infer<typeof variant>;

function unknownFamily(input: unknown): string {
  return `is unknown: ${JSON.stringify(input)}; the known families are ${FAMILIES.join(', ')}`;
}
