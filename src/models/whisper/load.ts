import type { FamilyContext, ModelFiles } from '../family.ts';
import type { GraphBytes } from '../onnx/session.ts';
import type { OtherModelEntry } from '../registry/schema.ts';
import type { Transcriber } from '../transcription.ts';
import { parseGeneration, parseShape } from './config.ts';
import { loadGraphs } from './graphs.ts';
import { createWhisper } from './model.ts';
import { createTokens } from './tokens.ts';

/** Of the tokenizer; exports can do without. */
const CONFIG = 'tokenizer_config.json';

/** What of a loader's context a Whisper needs. */
type WhisperContext = Pick<
  FamilyContext<OtherModelEntry>,
  'entry' | 'files' | 'device' | 'runtime' | 'session' | 'decodeAudio'
>;

/**
 * Makes a Whisper ready, as exported by onnx-community: `config.json`, `generation_config.json`, `tokenizer.json`, maybe
 * `tokenizer_config.json`, `encoder_model*.onnx` and `decoder_model_merged*.onnx`. Rejects with an Error that says which
 * file does not fit, and how.
 */
export async function loadWhisper(context: WhisperContext): Promise<Transcriber> {
  const { entry, files, device, runtime, session, decodeAudio } = context;
  const shape = parseShape(await readJson(files, 'config.json'));
  const generation = parseGeneration(await readJson(files, 'generation_config.json'));
  const tokens = createTokens(
    {
      tokenizer: await readJson(files, 'tokenizer.json'),
      config: files.paths.includes(CONFIG) ? await readJson(files, CONFIG) : {},
    },
    generation,
  );
  const graphs = await loadGraphs(
    runtime,
    {
      encoder: await readGraph(files, /(^|\/)encoder_model\w*\.onnx$/),
      decoder: await readGraph(files, /(^|\/)decoder_model_merged\w*\.onnx$/),
    },
    { shape, session, onGpu: device === 'webgpu' },
  );
  return createWhisper({
    id: entry.id,
    ...{ shape, graphs, tokens, decodeAudio },
    alignmentHeads: generation.alignment_heads ?? [],
  });
}

async function readJson(files: ModelFiles, path: string): Promise<object> {
  const text = new TextDecoder().decode(await files.read(path));
  try {
    return JSON.parse(text) as object;
  } catch (cause) {
    throw new Error(`The file '${path}' is no JSON.`, { cause });
  }
}

/** A graph with its external data: `NAME_data`, `NAME_data_1` and so on. */
async function readGraph(files: ModelFiles, pattern: RegExp): Promise<GraphBytes> {
  const path = files.paths.find((file) => pattern.test(file));
  if (!path) throw new Error(`No file of the model is like ${pattern.source}.`);
  const graph = await files.read(path);
  const data = files.paths.filter((file) => file.startsWith(`${path}_data`));
  const external = await Promise.all(
    data.map(async (file) => ({ path: file.slice(file.lastIndexOf('/') + 1), data: await files.read(file) })),
  );
  return { graph, external };
}
