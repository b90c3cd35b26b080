import type { Detect, DetectedVariant, DetectedVoice, RepoListing, Unfit } from '../detect/types.ts';
import type { Device } from '../registry/schema.ts';
import { CONTRACTS, type GraphName } from './contracts.ts';
import { findGraphs, type GraphPath } from './graphs.ts';
import { LANGUAGES } from './text.ts';
import { SAMPLE_RATE } from './tokens.ts';

type Name = 'Chatterbox' | 'Chatterbox Turbo' | 'Chatterbox Nano' | 'Chatterbox Multilingual';

const NAMES = Object.keys(CONTRACTS) as GraphName[];

/**
 * Which number formats make up a variant, the best first. The language model is most of the work and bears few bits; of
 * the others the graphics device computes the whole numbers right, and a processor is no slower with them.
 */
const VARIANTS: Readonly<Record<string, { language: string[]; others: string[] }>> = {
  q4f16: { language: ['q4f16'], others: ['fp32', 'fp16', 'q4f16', 'q4', 'q8'] },
  q4: { language: ['q4'], others: ['fp32', 'fp16', 'q4', 'q4f16', 'q8'] },
  small: { language: ['q4', 'q4f16'], others: ['q4', 'q4f16', 'q8', 'fp16', 'fp32'] },
  fp32: { language: ['fp32'], others: ['fp32', 'fp16'] },
};

/** WebAssembly is far too slow for any but Nano, and can't hold the large ones (4 GB). */
const DEVICES: Readonly<Record<Device, readonly string[]>> = {
  webgpu: ['q4f16', 'q4', 'fp32'],
  wasm: ['small', 'q4', 'q4f16'],
  native: ['q4', 'small', 'q4f16', 'fp32'],
};

/** Chatterbox in the layout of transformers.js: four graphs in one folder, `tokenizer.json`, recordings of voices. */
export const detectChatterbox: Detect = async (repo) => {
  const graphs = findGraphs(repo.files.map(({ path }) => path));
  const config = await readJson(repo, 'config.json');
  const there = new Set(graphs.map(({ name }) => name));
  const declared = config['model_type'] === 'chatterbox';
  if (!declared && !(there.has('conditional_decoder') && there.has('speech_encoder'))) return undefined;
  const missing = NAMES.find((name) => !there.has(name));
  if (missing) return unfit(`its graph '${missing}' is missing`);
  const tokenizer = await readText(repo, 'tokenizer.json');
  if (tokenizer === undefined) return unfit('tokenizer.json is missing');
  const orphan = graphs.find((graph) => lacksData(repo, graph));
  if (orphan) return unfit(`${orphan.path}_data is missing, with the weights of ${orphan.path}`);
  const voices = findVoices(repo);
  if (voices.length === 0) return unfit('it has no recording of a voice (default_voice.wav)');
  const name = nameOf(config['text_config'], tokenizer);
  const variants = findVariants(repo, graphs);
  const devices = devicesOf(name, variants);
  if (Object.keys(devices).length === 0)
    return unfit('it has none of the number formats that can be used here');
  return {
    kind: 'speech',
    family: 'chatterbox',
    name,
    license: repo.license ?? 'MIT',
    sampleRate: SAMPLE_RATE,
    clones: true,
    languages: name === 'Chatterbox Multilingual' ? tagsOf(LANGUAGES) : tagsOf(['en']),
    voices,
    variants: variants.filter(({ id }) => Object.values(devices).flat().includes(id)),
    devices,
  };
};

function unfit(missing: string): Unfit {
  return { kind: 'unfit', reason: `It looks like Chatterbox, but ${missing}.` };
}

/** Graphs are a few megabytes; with their weights inside they are more than that, without them in a file beside. */
const LARGE = 16e6;

function lacksData({ files }: RepoListing, { path }: GraphPath): boolean {
  const graph = files.find((file) => file.path === path);
  return (graph?.bytes ?? 0) < LARGE && !files.some((file) => file.path === `${path}_data`);
}

function findVariants(repo: RepoListing, graphs: readonly GraphPath[]): DetectedVariant[] {
  const found: DetectedVariant[] = [];
  for (const [id, { language, others }] of Object.entries(VARIANTS)) {
    const chosen = NAMES.map((name) => {
      const formats = name === 'language_model' ? language : others;
      const candidates = formats.map((dtype) =>
        graphs.find((graph) => graph.name === name && graph.dtype === dtype),
      );
      return candidates.find((graph) => graph !== undefined)?.path;
    });
    const paths = chosen.flatMap((path) => (path === undefined ? [] : withData(repo, path)));
    const same = found.some((other) => other.paths.slice(0, paths.length).join() === paths.join());
    if (chosen.includes(undefined) || same) continue;
    const more = ['tokenizer.json', 'config.json'].filter((path) => has(repo, path));
    found.push({ id, paths: [...paths, ...more] });
  }
  return found;
}

function withData({ files }: RepoListing, graph: string): string[] {
  const data = files.map(({ path }) => path).filter((path) => path.startsWith(`${graph}_data`));
  return [graph, ...data];
}

function devicesOf(name: Name, variants: readonly DetectedVariant[]): Partial<Record<Device, string[]>> {
  const ids = variants.map(({ id }) => id);
  const entries = Object.entries(DEVICES).flatMap(([device, wanted]) => {
    if (device === 'wasm' && name !== 'Chatterbox Nano') return [];
    const there = wanted.filter((id) => ids.includes(id));
    return there.length > 0 ? [[device, there] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** By the language model: Llama's is the original's, GPT-2's Turbo's and, when it is narrow, Nano's. */
function nameOf(text: unknown, tokenizer: string): Name {
  if (tokenizer.includes('"[de]"')) return 'Chatterbox Multilingual';
  const {
    model_type: type,
    n_embd: width,
    hidden_size: hidden = width,
  } = (text ?? {}) as Record<string, unknown>;
  if (type !== 'gpt2' && !tokenizer.includes('"<|endoftext|>"')) return 'Chatterbox';
  return hidden === 768 ? 'Chatterbox Nano' : 'Chatterbox Turbo';
}

/** Recordings beside the graphs or in a folder of voices; the default one first. */
function findVoices({ files }: RepoListing): DetectedVoice[] {
  const paths = files.map(({ path }) => path).filter((path) => /^(voices\/)?[\w-]+\.wav$/i.test(path));
  const isDefault = (path: string) => path === 'default_voice.wav';
  return paths
    .sort((a, b) => Number(isDefault(b)) - Number(isDefault(a)))
    .map((path) => {
      const id = isDefault(path) ? 'default' : path.replace(/^voices\/|\.wav$/gi, '').toLowerCase();
      const name = `${id[0]?.toUpperCase()}${id.slice(1).replaceAll('_', ' ')}`;
      return { id, name, language: 'en-us', gender: 'neutral', path };
    });
}

/** The registry's tags: English and Portuguese have regions there. */
function tagsOf(codes: readonly string[]): string[] {
  const tags: Readonly<Record<string, string[]>> = { en: ['en-us', 'en-gb'], pt: ['pt-br'] };
  return codes.flatMap((code) => tags[code] ?? code);
}

function has({ files }: RepoListing, path: string): boolean {
  return files.some((file) => file.path === path);
}

async function readText(repo: RepoListing, path: string): Promise<string | undefined> {
  return has(repo, path) ? repo.readText(path) : undefined;
}

async function readJson(repo: RepoListing, path: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readText(repo, path);
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new Error(`The ${path} of ${repo.id} is no JSON.`, { cause: error });
  }
}
