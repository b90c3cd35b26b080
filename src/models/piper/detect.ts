import { isEngineError } from '../../engine/error.ts';
import type { Detect, DetectedSpeech, DetectedVoice, RepoListing, Unfit } from '../detect/types.ts';
import { espeakLanguage, spokenLanguage } from '../languages.ts';
import { type PiperConfig, readPiperConfig } from './config.ts';
import { PIPER_RATE } from './model.ts';

/** `en_US-lessac-medium`: locale, name, quality. */
const VOICE = /^([a-z]{2,3})_([A-Z]{2})-([\p{L}\p{M}\p{N}_]+)-(x_low|low|medium|high)$/u;

/** Where rhasspy/piper-voices keeps a voice, without the ends `.onnx` and `.onnx.json`; `undefined` for no id of that kind. */
export function piperVoicePath(id: string): string | undefined {
  const [, family, region, name, quality] = VOICE.exec(id) ?? [];
  return family && `${family}/${family}_${region}/${name}/${quality}/${id}`;
}

/** A Piper voice: `NAME.onnx` with its `NAME.onnx.json`. A repository of many needs one of them named. */
export const detectPiper: Detect = async (repo) => {
  const paths = new Set(repo.files.map(({ path }) => path));
  const settings = [...paths].filter((path) => path.endsWith('.onnx.json'));
  const graphs = [...paths].filter((path) => path.endsWith('.onnx'));
  const bare = graphs.find((path) => VOICE.test(voiceId(path)) && !paths.has(`${path}.json`));
  if (settings.length === 0) return bare === undefined ? undefined : unfit(`${bare}.json is missing`);
  const wanted =
    repo.part === undefined ? settings : settings.filter((path) => isPart(path, repo.part ?? ''));
  const [path, ...others] = wanted;
  if (path === undefined)
    return refuse(`It has ${settings.length} Piper voices, and none is '${repo.part}'.`);
  if (others.length > 0) {
    const example = wanted.map(voiceId).find((id) => id === 'en_US-lessac-medium') ?? voiceId(path);
    return refuse(`It has ${wanted.length} Piper voices: name one of them, such as ${example}.`);
  }
  const graph = path.slice(0, -'.json'.length);
  if (!paths.has(graph)) return unfit(`${graph} is missing`);
  const json = await repo.readText(path);
  if (!json.includes('"phoneme_id_map"')) return undefined;
  return describe(repo, { graph, path, json });
};

async function describe(
  repo: RepoListing,
  { graph, path, json }: { graph: string; path: string; json: string },
): Promise<DetectedSpeech | Unfit> {
  let config: PiperConfig;
  let language: string;
  try {
    config = readPiperConfig(json, path);
    language = languageOf(config);
  } catch (error) {
    if (isEngineError(error)) return refuse(error.message);
    return unfit(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
  const id = voiceId(graph);
  const [, , , own, grade] = VOICE.exec(id) ?? [];
  const quality = grade ?? config.audio.quality;
  const name = capital((own ?? config.dataset ?? id).replaceAll('_', ' '));
  return {
    kind: 'speech',
    family: 'piper',
    name: quality === undefined ? name : `${name} (${quality.replace('_', '-')})`,
    license: (await licenseOf(repo, path)) ?? repo.license ?? 'unknown',
    sampleRate: PIPER_RATE,
    languages: [language],
    voices: voicesOf(config, { name, language }),
    variants: [{ id: 'fp32', paths: [graph, path] }],
    // Processors are faster than it needs, and much of a VITS graph does not run on a GPU.
    devices: { wasm: ['fp32'], native: ['fp32'] },
  };
}

function languageOf({ phoneme_type, espeak, language }: PiperConfig): string {
  const who = 'It is a Piper voice, and';
  if (phoneme_type === 'espeak') return espeakLanguage(espeak.voice, `${who} it`);
  return spokenLanguage(language?.code ?? espeak.voice, who);
}

function voicesOf(
  { num_speakers, speaker_id_map }: PiperConfig,
  { name, language }: { name: string; language: string },
): DetectedVoice[] {
  if (num_speakers === 1) return [{ id: slug(name), name, language, gender: 'neutral' }];
  const names = new Map(Object.entries(speaker_id_map ?? {}).map(([key, number]) => [number, key]));
  const taken = new Set<string>();
  return Array.from({ length: num_speakers }, (_, speaker) => {
    const own = names.get(speaker) ?? String(speaker);
    let id = slug(`${name}-${own}`);
    if (taken.has(id)) id = `${id}-${speaker}`;
    taken.add(id);
    return { id, name: `${name} ${own}`, language, gender: 'neutral', speaker };
  });
}

/** The card beside a voice tells the licence of what it was trained on; that of the whole repository is another. */
async function licenseOf({ files, readText }: RepoListing, path: string): Promise<string | undefined> {
  const card = path.replace(/[^/]*$/, 'MODEL_CARD');
  if (!files.some((file) => file.path === card)) return undefined;
  return /^\W*licen[sc]e:\s*(\S.*?)\s*$/im.exec(await readText(card))?.[1];
}

/** `en/en_US/lessac/medium/en_US-lessac-medium.onnx.json` is `en_US-lessac-medium`. */
function voiceId(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.onnx(\.json)?$/, '');
}

function isPart(path: string, part: string): boolean {
  const wanted = part.toLowerCase().replace(/\.onnx(\.json)?$|\/+$/g, '');
  return (
    voiceId(path).toLowerCase() === wanted ||
    (path.toLowerCase().startsWith(`${wanted}`) && isAtEdge(path, wanted))
  );
}

function isAtEdge(path: string, part: string): boolean {
  return /^(\/|\.onnx\.json$)/.test(path.slice(part.length));
}

function slug(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-');
  return plain.replace(/^[^a-z0-9]+|-+$/g, '') || 'voice';
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

function unfit(missing: string): Unfit {
  return refuse(`It looks like a Piper voice, but ${missing}.`);
}

function refuse(reason: string): Unfit {
  return { kind: 'unfit', reason };
}
