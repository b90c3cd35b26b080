import type { Detect, DetectedVoice, Unfit } from '../detect/types.ts';
import { type KittenConfig, readKittenConfig } from './config.ts';
import { KITTEN_RATE } from './model.ts';

const CONFIG = 'config.json';
/** The voices of the first release, whose settings name none. */
const FIRST_VOICES = [2, 3, 4, 5].flatMap((number) => [`expr-voice-${number}-f`, `expr-voice-${number}-m`]);

/** KittenTTS: `config.json` of the type ONNX1 or ONNX2, the graph and the file of voices that it names. */
export const detectKitten: Detect = async (repo) => {
  const paths = new Set(repo.files.map(({ path }) => path));
  if (!paths.has(CONFIG) || ![...paths].some((path) => path.endsWith('.npz'))) return undefined;
  const json = await repo.readText(CONFIG);
  if (!/"ONNX\d+"/.test(json)) return undefined;
  let config: KittenConfig;
  try {
    config = readKittenConfig(json);
  } catch (error) {
    return unfit((error as Error).message.replace(/\.$/, ''));
  }
  const missing = [config.model_file, config.voices].find((path) => !paths.has(path));
  if (missing !== undefined) return unfit(`${missing} is missing`);
  const variant = /int8|quant/i.test(`${repo.id} ${config.model_file}`) ? 'q8' : 'fp32';
  return {
    kind: 'speech',
    family: 'kitten',
    name: config.name ?? repo.id.split('/').at(-1) ?? 'KittenTTS',
    license: repo.license ?? 'Apache-2.0',
    sampleRate: KITTEN_RATE,
    languages: ['en-us'],
    voices: voicesOf(config),
    variants: [{ id: variant, paths: [config.model_file, config.voices, CONFIG] }],
    // Processors are faster than it needs, and no GPU is checked here for these graphs.
    devices: { wasm: [variant], native: [variant] },
  };
};

function voicesOf({ voice_aliases }: KittenConfig): DetectedVoice[] {
  const named = Object.entries(voice_aliases);
  const voices = named.length > 0 ? named : FIRST_VOICES.map((name) => [name, name] as const);
  return voices.map(([name, speaker]) => {
    return { id: name.toLowerCase(), name, language: 'en-us', gender: genderOf(speaker), speaker };
  });
}

function genderOf(speaker: string): DetectedVoice['gender'] {
  if (speaker.endsWith('-f')) return 'female';
  return speaker.endsWith('-m') ? 'male' : 'neutral';
}

function unfit(missing: string): Unfit {
  return { kind: 'unfit', reason: `It looks like KittenTTS, but ${missing}.` };
}
