import type { FamilyLoader } from '../family.ts';
import { loadSession } from '../onnx/session.ts';
import type { VoiceEntry } from '../registry/schema.ts';
import { type KittenConfig, readKittenConfig } from './config.ts';
import { createKitten, KITTEN_CONTRACT, type KittenVoice, STYLE_COLUMNS } from './model.ts';
import { type NpyArray, readNpz } from './npz.ts';

const CONFIG = 'config.json';

/** Loads KittenTTS from `config.json` and the files that it names: the graph, and the styles of all voices. */
export const loadKitten: FamilyLoader = async ({ entry, files, device, runtime, session }) => {
  if (!files.paths.includes(CONFIG)) throw new Error(`'${entry.id}' has no '${CONFIG}'.`);
  const config = readKittenConfig(new TextDecoder().decode(await files.read(CONFIG)));
  for (const path of [config.model_file, config.voices])
    if (!files.paths.includes(path))
      throw new Error(`'${entry.id}' has no '${path}', which its ${CONFIG} names.`);
  const styles = readStyles(await files.read(config.voices), config.voices);
  const voices = new Map(entry.voices.map((voice) => [voice.id, voiceOf(voice, config, styles)]));
  const graph = await loadSession(
    runtime,
    { graph: await files.read(config.model_file) },
    { name: config.model_file, contract: KITTEN_CONTRACT, session },
  );
  return createKitten({ id: entry.id, graph, device, voices });
};

function readStyles(bytes: Uint8Array, path: string): Map<string, NpyArray> {
  try {
    return readNpz(bytes);
  } catch (error) {
    throw new Error(`'${path}' is no file of voices. ${(error as Error).message}`, { cause: error });
  }
}

function voiceOf(
  { id, speaker = id }: VoiceEntry,
  { speed_priors, voice_aliases }: KittenConfig,
  styles: Map<string, NpyArray>,
): KittenVoice {
  const name = voice_aliases[speaker] ?? String(speaker);
  const found = styles.get(name);
  if (!found) throw new Error(`The voice '${id}' is '${name}', which the file of voices does not have.`);
  const [rows = 0, columns] = found.shape;
  if (found.shape.length !== 2 || rows < 1 || columns !== STYLE_COLUMNS)
    throw new Error(
      `The styles of '${name}' are [${found.shape.join(', ')}] instead of [rows, ${STYLE_COLUMNS}].`,
    );
  return { styles: found, pace: speed_priors[name] ?? 1 };
}
