import { readWav } from '../../audio/read-wav.ts';
import { EngineError } from '../../engine/error.ts';
import type { FamilyContext } from '../family.ts';
import { requireMemory } from '../memory.ts';
import type { Model, VoiceReference } from '../model.ts';
import { wants } from '../onnx/feed.ts';
import { type GraphFile, readGraphFile } from '../onnx/graph-file.ts';
import { loadSession, type OnnxSession } from '../onnx/session.ts';
import { CONTRACTS, type GraphName } from './contracts.ts';
import { createEmbedder } from './embedder.ts';
import { findGraphs } from './graphs.ts';
import { cacheShapes } from './language-model.ts';
import { createChatterbox } from './model.ts';
import { readSizes } from './sizes.ts';
import { createTokenizer } from './tokenizer.ts';
import { createVoices } from './voices.ts';

/** What is used of a context; the tokenizer and the decoding loop are our own. */
type Context = Omit<FamilyContext, 'decodeAudio'>;

/**
 * Makes a Chatterbox ready. Its own voice is encoded first, where that was not done before: `speech_encoder` is as large as the
 * others together, and they are not in memory then.
 */
export async function loadChatterbox(context: Context): Promise<Model> {
  const { entry, files, keepsakes, device } = context;
  const paths = graphPaths(context);
  await requireMemory(context, files.paths);
  const voices = createVoices({
    encoder: paths.speech_encoder,
    keepsakes,
    openEncoder: async () => (await open(context, 'speech_encoder', paths)).session,
    readVoice: (id) => readVoice(context, id),
  });
  await voices.get(entry.defaultVoice);
  const opened: OnnxSession[] = [];
  const openNext = async (name: GraphName) => {
    const graph = await open(context, name, paths);
    opened.push(graph.session);
    return graph;
  };
  try {
    const embeddings = await openNext('embed_tokens');
    const { session: languageModel } = await openNext('language_model');
    const { session: decoder } = await openNext('conditional_decoder');
    const type = wants(embeddings.session, 'exaggeration') ? 'plain' : 'turbo';
    const tokenizer = createTokenizer(await require(context, 'tokenizer.json'), type);
    const sizes = readSizes(
      files.paths.includes('config.json') ? await files.read('config.json') : undefined,
    );
    return createChatterbox({
      id: entry.id,
      device,
      kind: { type, multilingual: type === 'plain' && tokenizer.has('[de]') },
      tokenizer,
      embedder: await createEmbedder(embeddings.session, embeddings.file),
      languageModel,
      caches: cacheShapes(languageModel, sizes),
      decoder,
      voices,
      longestPrompt: sizes.longestPrompt,
    });
  } catch (error) {
    for (const session of opened) await session.release();
    throw error;
  }
}

type GraphPaths = Record<GraphName, string>;

function graphPaths({ files }: Context): GraphPaths {
  const found = new Map(findGraphs(files.paths).map(({ name, path }) => [name, path]));
  const path = (name: GraphName) => {
    const known = found.get(name);
    if (!known) throw new Error(`The graph '${name}' is missing among the model's files.`);
    return known;
  };
  return {
    speech_encoder: path('speech_encoder'),
    embed_tokens: path('embed_tokens'),
    language_model: path('language_model'),
    conditional_decoder: path('conditional_decoder'),
  };
}

async function open(
  { files, runtime, device, session }: Context,
  name: GraphName,
  paths: GraphPaths,
): Promise<{ session: OnnxSession; file: GraphFile }> {
  const file = await readGraphFile(files, paths[name]);
  const options = { name, contract: CONTRACTS[name], session: { ...session, ...placing(device, name) } };
  return { session: await loadSession(runtime, file, options), file };
}

/** Where a graph runs, and where what it gives stays, if not as all others. */
function placing(device: Context['device'], name: GraphName): Context['session'] {
  if (device !== 'webgpu') return {};
  // Caches are fed back as they are; on their way through the processor they would cost more than the model.
  if (name === 'language_model') return { preferredOutputLocation: 'gpu-buffer' };
  // A look-up in tables costs the processor nothing, and the graphics device a wait for each token.
  return name === 'embed_tokens' ? { executionProviders: ['wasm'] } : {};
}

async function require({ files }: Context, path: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!files.paths.includes(path)) throw new Error(`The file '${path}' is missing.`);
  return files.read(path);
}

/** The recording of one of the model's own voices: its file, or the one that its `speaker` names. */
async function readVoice(context: Context, id: string): Promise<VoiceReference> {
  const { entry } = context;
  const voice = entry.voices.find((known) => known.id === id);
  const path = voice?.file?.path ?? voice?.speaker;
  if (typeof path !== 'string')
    throw new EngineError('voice_not_found', `'${entry.id}' has no voice '${id}'.`);
  const bytes = await require(context, path);
  try {
    return { id, ...readWav(bytes) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The recording '${path}' can not be read: ${reason}.`, { cause: error });
  }
}
