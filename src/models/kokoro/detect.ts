import { symbolIds } from '../../text/phonemes/kokoro-vocab.ts';
import { readConfig } from '../detect/config.ts';
import type { Detect, DetectedVoice, RepoListing, Unfit } from '../detect/types.ts';
import { devicesFor, dtypesOf, graphPaths } from '../detect/variants.ts';
import { LANGUAGE_LETTERS } from './language-letters.ts';

const GRAPH = 'onnx/model';
/** 510 lengths of text, 256 numbers of four bytes each. */
const VOICE_BYTES = 510 * 256 * 4;
/** Other formats are noise on one device or another; see the table of `models.json`'s own Kokoro. */
const WANTED = { webgpu: ['fp32'], wasm: ['q8', 'fp32', 'q4'], native: ['fp32', 'q8', 'q4'] } as const;

/** OpenAI's names, as the shipped Kokoro gives them to its voices. */
const VOICE_NAMES: Readonly<Record<string, string>> = {
  alloy: 'af_alloy',
  ash: 'am_michael',
  ballad: 'bm_george',
  coral: 'af_bella',
  echo: 'am_echo',
  fable: 'bm_fable',
  onyx: 'am_onyx',
  nova: 'af_nova',
  sage: 'af_sarah',
  shimmer: 'af_aoede',
  verse: 'am_puck',
  marin: 'af_heart',
  cedar: 'am_fenrir',
};

/** Kokoro 1.0 in the layout of onnx-community: `onnx/model….onnx`, `voices/af_heart.bin`, `tokenizer.json`. */
export const detectKokoro: Detect = async (repo) => {
  const config = await readConfig(repo);
  const voiceFiles = repo.files.filter(({ path }) => /^voices\/[^/]+\.bin$/.test(path));
  const isKokoro =
    config['model_type'] === 'style_text_to_speech_2' ||
    (config['model_type'] === undefined && voiceFiles.length > 0 && /kokoro/i.test(repo.id));
  if (!isKokoro) return undefined;
  const dtypes = dtypesOf(repo.files, GRAPH);
  const devices = devicesFor(WANTED, dtypes);
  if (dtypes.length === 0) return unfit(`${GRAPH}.onnx is missing`);
  if (Object.keys(devices).length === 0) {
    return unfit(`it has only ${dtypes.join(', ')}, which give noise: fp32 (${GRAPH}.onnx) or q8 is needed`);
  }
  if (voiceFiles.length === 0) return unfit('it has no voices (voices/<name>.bin)');
  const short = voiceFiles.find(({ bytes }) => bytes !== VOICE_BYTES);
  if (short) return unfit(`${short.path} has ${short.bytes} bytes instead of ${VOICE_BYTES}`);
  const voices = voiceFiles.flatMap(({ path }) => readVoice(path) ?? []);
  if (voices.length === 0)
    return unfit('none of its voices is named like af_heart.bin: language, gender, name');
  const alien = await alienSymbol(repo);
  if (alien) return unfit(`its symbols are others than those of Kokoro 1.0 (${alien})`);
  const used = [...new Set(Object.values(devices).flat())];
  return {
    kind: 'speech',
    family: 'kokoro',
    name: repo.id.split('/')[1]?.replaceAll('-', ' ') ?? 'Kokoro',
    license: repo.license ?? 'Apache-2.0',
    sampleRate: 24000,
    voices,
    defaultVoice: voices.find(({ id }) => id === 'af_heart')?.id,
    voiceNames: Object.values(VOICE_NAMES).every((id) => voices.some((voice) => voice.id === id))
      ? { ...VOICE_NAMES }
      : undefined,
    variants: used.map((id) => ({ id, paths: graphPaths(repo.files, GRAPH, id as (typeof dtypes)[number]) })),
    devices,
  };
};

function unfit(missing: string): Unfit {
  return { kind: 'unfit', reason: `It looks like Kokoro, but ${missing}.` };
}

/** `voices/af_heart.bin` is a female voice of American English called Heart. */
function readVoice(path: string): DetectedVoice | undefined {
  const id = path.replace(/^voices\/|\.bin$/g, '');
  const [, letter = '', gender, name = ''] = /^([a-z])([fm])_([a-z0-9]+)$/.exec(id) ?? [];
  const language = LANGUAGE_LETTERS[letter];
  if (!language) return undefined;
  const spoken = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return { id, name: spoken, language, gender: gender === 'f' ? 'female' : 'male', path };
}

/** A symbol of ours that its tokenizer has under another number, as the Chinese 1.1 has; none when it has no tokenizer. */
async function alienSymbol({ files, readText }: RepoListing): Promise<string | undefined> {
  if (!files.some(({ path }) => path === 'tokenizer.json')) return undefined;
  const { model } = JSON.parse(await readText('tokenizer.json')) as {
    model?: { vocab?: Record<string, number> };
  };
  const vocab = model?.vocab ?? {};
  const found = [...symbolIds()].find(([symbol, id]) => vocab[symbol] !== id);
  return found && `'${found[0]}' is ${vocab[found[0]] ?? 'missing'}, not ${found[1]}`;
}
