import { z } from 'zod';

const count = z.int().positive();

/** The parts of Supertonic's `tts.json` that are used here. */
const configSchema = z.object({
  /** `v1.5.0` is Supertonic 1, `v1.6.0` is 2, `v1.7.3` is 3. */
  tts_version: z.string().default(''),
  /** `opensource-en` or `opensource-multilingual`. */
  split: z.string().default(''),
  ae: z.object({ sample_rate: z.int().min(8000).max(48000), base_chunk_size: count }),
  ttl: z.object({ chunk_compress_factor: count, latent_dim: count }),
});

export type SupertonicConfig = z.infer<typeof configSchema>;

/** For each code point its id, -1 for one that the model does not know. */
const indexerSchema = z.array(z.int().min(-1)).min(128);

const tensorSchema = z.object({ dims: z.array(count), data: z.array(z.unknown()) });

const styleSchema = z.object({ style_ttl: tensorSchema, style_dp: tensorSchema });

/** Numbers with their sizes. */
export interface StyleTensor {
  dims: number[];
  data: Float32Array<ArrayBuffer>;
}

export interface SupertonicStyle {
  /** Of the sound: [1, 50, 256]. */
  ttl: StyleTensor;
  /** Of the lengths: [1, 8, 16]. */
  dp: StyleTensor;
}

/** Reads `tts.json`. Throws an Error that names the file, the field and what is wrong with it, as the others do. */
export function readSupertonicConfig(json: string, path: string): SupertonicConfig {
  return readJson(configSchema, json, path);
}

/** Reads `unicode_indexer.json`. */
export function readIndexer(json: string, path: string): number[] {
  return readJson(indexerSchema, json, path);
}

/** Reads a voice, such as `voice_styles/F1.json`. */
export function readStyle(json: string, path: string): SupertonicStyle {
  const { style_ttl, style_dp } = readJson(styleSchema, json, path);
  return { ttl: flatten(style_ttl, path), dp: flatten(style_dp, path) };
}

function flatten({ dims, data }: z.infer<typeof tensorSchema>, path: string): StyleTensor {
  const numbers = data.flat(dims.length).map(Number);
  const wanted = dims.reduce((all, size) => all * size, 1);
  if (numbers.length !== wanted || !numbers.every(Number.isFinite))
    throw new Error(`'${path}' does not hold the ${wanted} numbers that it says it does.`);
  return { dims, data: Float32Array.from(numbers) };
}

function readJson<Schema extends z.ZodType>(schema: Schema, json: string, path: string): z.infer<Schema> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (error) {
    throw new Error(`'${path}' is not JSON.`, { cause: error });
  }
  const read = schema.safeParse(parsed);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Error(`'${path}' is not Supertonic's: ${issue?.path.join('.')}: ${issue?.message}.`);
}

/** Supertonic 1 reads English, as it is. Later ones are told the language by marks around the text. */
export function isMultilingual({ split, tts_version }: SupertonicConfig): boolean {
  return split === '' ? !tts_version.startsWith('v1.5') : split !== 'opensource-en';
}

/** Of what is read here, the languages that Supertonic 2 has, and those that came with 3. */
const SECOND = ['en-us', 'en-gb', 'es', 'fr', 'pt-br'];
const THIRD = [...SECOND, 'hi', 'it', 'de'];

/** The languages of a model that can be read here; of Supertonic's there are more. */
export function supertonicLanguages(config: SupertonicConfig): string[] {
  if (!isMultilingual(config)) return ['en-us'];
  return config.tts_version.startsWith('v1.6') ? SECOND : THIRD;
}
