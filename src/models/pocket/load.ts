import type { FamilyContext } from '../family.ts';
import { requireMemory } from '../memory.ts';
import type { Model } from '../model.ts';
import { loadSession, type OnnxSession } from '../onnx/session.ts';
import { readSentencePieceModel } from '../sentencepiece/read-model.ts';
import { createSentencePieceTokenizer } from '../sentencepiece/tokenizer.ts';
import { type Bundle, readBundle } from './bundle.ts';
import { contractOf, type GraphName } from './contracts.ts';
import { findGraph } from './find-bundles.ts';
import { createPocket } from './model.ts';
import { readNpy } from './stored-numbers.ts';
import { createVoices } from './voices.ts';

/** What is used of a context. */
type Context = Omit<FamilyContext, 'decodeAudio'>;

/** Makes a pocket-tts ready: the bundle of one language, from the folder in which its `bundle.json` lies. */
export async function loadPocket(context: Context): Promise<Model> {
  const { entry, files, device } = context;
  await requireMemory(context, files.paths);
  const json = files.paths.find((path) => /(^|\/)bundle\.json$/.test(path));
  if (json === undefined) throw new Error("The file 'bundle.json' is missing.");
  const folder = json.slice(0, -'bundle.json'.length);
  const bundle = readBundle(await files.read(json));
  const tokenizer = createSentencePieceTokenizer(
    readSentencePieceModel(await require(context, folder + bundle.tokenizer_file)),
  );
  const start = await readStart(context, folder, bundle);
  const opened: OnnxSession[] = [];
  const open = async (name: GraphName) => {
    const session = await openGraph(context, { name, folder, bundle });
    opened.push(session);
    return session;
  };
  try {
    const graphs = {
      conditioner: await open('text_conditioner'),
      main: await open('flow_lm_main'),
      flow: await open('flow_lm_flow'),
    };
    const decoder = await open('mimi_decoder');
    const voices = createVoices({
      ...{ context, bundle, main: graphs.main, start },
      model: `${entry.id}/${entry.weights?.commit ?? ''}/${folder}`,
      openEncoder: () => openGraph(context, { name: 'mimi_encoder', folder, bundle }),
    });
    return createPocket({ id: entry.id, device, bundle, tokenizer, graphs, decoder, voices });
  } catch (error) {
    for (const session of opened) await session.release();
    throw error;
  }
}

async function openGraph(
  { files, runtime, device, session }: Context,
  { name, folder, bundle }: { name: GraphName; folder: string; bundle: Bundle },
): Promise<OnnxSession> {
  const path = findGraph(files.paths, folder, name);
  if (path === undefined)
    throw new Error(`The graph '${folder}${name}.onnx' is missing among the model's files.`);
  const graph = await files.read(path);
  const options = { name, contract: contractOf(name, bundle), session: { ...session } };
  if (device === 'webgpu' && name === 'flow_lm_main') {
    // The caches go back as they are; on their way through the processor they would cost more than the model.
    const caches = bundle.flow_lm_state_manifest.filter(({ key }) => key === 'cache');
    options.session.preferredOutputLocation = Object.fromEntries(
      caches.map((entry) => [entry.output_name, 'gpu-buffer' as const]),
    );
  }
  return loadSession(runtime, { graph }, options);
}

/** What every voice's prompt begins with. */
async function readStart(
  context: Context,
  folder: string,
  bundle: Bundle,
): Promise<Float32Array<ArrayBuffer>> {
  const { insert_bos_before_voice: isWanted, bos_before_voice_file: file, conditioning_dim: width } = bundle;
  if (!isWanted) return new Float32Array(0);
  const path = `${folder}${file ?? 'bos_before_voice.npy'}`;
  const bytes = await require(context, path);
  try {
    const { data } = readNpy(bytes);
    if (data.length % width !== 0) throw new Error(`it has ${data.length} numbers, not rows of ${width}`);
    return data;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The file '${path}' can not be read: ${reason}.`, { cause: error });
  }
}

async function require({ files }: Context, path: string): Promise<Uint8Array<ArrayBuffer>> {
  if (!files.paths.includes(path)) throw new Error(`The file '${path}' is missing.`);
  return files.read(path);
}
