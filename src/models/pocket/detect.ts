import type { Detect, DetectedVariant, DetectedVoice, Unfit } from '../detect/types.ts';
import { readBundle } from './bundle.ts';
import { findBundles, findGraph, NEEDED_GRAPHS } from './find-bundles.ts';

/** The languages of the bundles, by how their folders begin. */
const LANGUAGES: Readonly<Record<string, { name: string; tags: string[] }>> = {
  english: { name: 'English', tags: ['en-us', 'en-gb'] },
  french: { name: 'French', tags: ['fr'] },
  german: { name: 'German', tags: ['de'] },
  italian: { name: 'Italian', tags: ['it'] },
  portuguese: { name: 'Portuguese', tags: ['pt-br'] },
  spanish: { name: 'Spanish', tags: ['es'] },
  dutch: { name: 'Dutch', tags: ['nl'] },
};

/**
 * pocket-tts in the layout of KevinAHM/pocket-tts-onnx: a folder for each language with `bundle.json`, graphs and
 * tokenizer. Of several languages the one that is asked for (`onnx/italian`, `italian`), else English.
 */
export const detectPocket: Detect = async (repo) => {
  const paths = repo.files.map(({ path }) => path);
  const folders = findBundles(paths).filter(
    (folder) => findGraph(paths, folder, 'flow_lm_main') !== undefined,
  );
  if (folders.length === 0) {
    const isLike = paths.some((path) => /(^|\/)flow_lm_main(_int8)?\.onnx$/.test(path));
    return isLike ? unfit('bundle.json is missing beside its graphs') : undefined;
  }
  const folder = chooseFolder(folders, repo.part);
  if (folder === undefined) {
    const names = folders.map((known) => known.slice(0, -1)).join(', ');
    return unfit(`it has no '${repo.part}': its languages are ${names}`);
  }
  const missing = NEEDED_GRAPHS.find((name) => findGraph(paths, folder, name) === undefined);
  if (missing) return unfit(`${folder}${missing}.onnx is missing`);
  let bundle: ReturnType<typeof readBundle>;
  try {
    bundle = readBundle(new TextEncoder().encode(await repo.readText(`${folder}bundle.json`)));
  } catch (error) {
    return unfit(`its ${error instanceof Error ? error.message.replace(/\.$/, '') : String(error)}`);
  }
  const needed = [
    bundle.tokenizer_file,
    ...(bundle.insert_bos_before_voice ? [bundle.bos_before_voice_file ?? 'bos_before_voice.npy'] : []),
  ];
  const lost = needed.find((file) => !paths.includes(folder + file));
  if (lost) return unfit(`${folder}${lost} is missing`);
  const clones = findGraph(paths, folder, 'mimi_encoder') !== undefined;
  const language = languageOf(folder);
  const voices = findVoices(paths, folder, { clones, tag: language?.tags[0] ?? 'en-us' });
  if (voices.length === 0)
    return unfit('it has neither a stored voice (.safetensors) nor a recording (.wav)');
  const beside = ['bundle.json', ...needed].map((file) => folder + file);
  const recordings = voices.flatMap(({ speaker }) => (typeof speaker === 'string' ? [speaker] : []));
  const variants = findVariants(paths, folder, [...beside, ...recordings]);
  const ids = variants.map(({ id }) => id);
  return {
    kind: 'speech',
    family: 'pocket',
    name: `pocket-tts ${language?.name ?? folder.split('/').at(-2) ?? ''}`.trim(),
    license: repo.license ?? 'CC-BY-4.0',
    sampleRate: bundle.sample_rate,
    ...(language && { languages: language.tags }),
    clones,
    voices,
    variants,
    // Dynamic quantisation has no kernels on graphics devices (microsoft/onnxruntime#29807).
    devices: {
      wasm: ids,
      native: ids,
      ...(ids.includes('fp32') && { webgpu: ['fp32'] }),
    },
  };
};

function chooseFolder(folders: readonly string[], part: string | undefined): string | undefined {
  if (part !== undefined) {
    const wanted = part.replace(/^\/|\/$/g, '').toLowerCase();
    return folders.find((folder) => `/${folder}`.toLowerCase().endsWith(`/${wanted}/`));
  }
  return folders.find((folder) => /(^|\/)english/.test(folder)) ?? folders[0];
}

function languageOf(folder: string): (typeof LANGUAGES)[string] | undefined {
  const name = folder.split('/').at(-2) ?? '';
  return Object.entries(LANGUAGES).find(([begin]) => name.startsWith(begin))?.[1];
}

function findVariants(
  paths: readonly string[],
  folder: string,
  beside: readonly string[],
): DetectedVariant[] {
  const variants: DetectedVariant[] = [];
  for (const [id, precision] of [
    ['q8', 'int8'],
    ['fp32', 'fp32'],
  ] as const) {
    const main = findGraph(paths, folder, 'flow_lm_main', precision);
    if (main?.endsWith('_int8.onnx') !== (precision === 'int8')) continue;
    const names = [
      'flow_lm_main',
      'flow_lm_flow',
      'mimi_decoder',
      'text_conditioner',
      'mimi_encoder',
    ] as const;
    const graphs = names.flatMap((name) => findGraph(paths, folder, name, precision) ?? []);
    variants.push({ id, paths: [...graphs, ...beside] });
  }
  return variants;
}

/** Stored voices of this language, then recordings where the encoder is there. */
function findVoices(
  paths: readonly string[],
  folder: string,
  { clones, tag }: { clones: boolean; tag: string },
): DetectedVoice[] {
  const language = folder.split('/').at(-2) ?? '';
  const places = [
    `${folder}embeddings/`,
    `${folder}voices/`,
    `languages/${language}/embeddings/`,
    'embeddings/',
    'voices/',
  ];
  const within = (path: string, extension: string, folders: readonly string[]) =>
    path.endsWith(extension) &&
    folders.some((place) => path.startsWith(place) && !path.slice(place.length).includes('/'));
  const own = paths
    .filter((path) => within(path, '.safetensors', places))
    .map((path) => ({ ...named(path, tag), path }));
  const recordings = paths
    .filter((path) => clones && within(path, '.wav', [...places, folder, '']))
    .map((path) => ({ ...named(path, tag), speaker: path }));
  const known = new Set<string>();
  return [...own, ...recordings].filter(({ id }) => !known.has(id) && known.add(id));
}

function named(path: string, language: string): Omit<DetectedVoice, 'path'> {
  const stem = (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  const id =
    stem
      .toLowerCase()
      .replace(/[^a-z0-9._-]/g, '-')
      .replace(/^[^a-z0-9]+/, '') || 'voice';
  const words = stem.replaceAll(/[_-]+/g, ' ');
  return { id, name: `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`, language, gender: 'neutral' };
}

function unfit(missing: string): Unfit {
  return { kind: 'unfit', reason: `It looks like pocket-tts, but ${missing}.` };
}
