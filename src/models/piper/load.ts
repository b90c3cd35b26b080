import { exposeDurations } from '../../graph/expose-durations.ts';
import { rewrite } from '../../graph/rewrite.ts';
import { seedNoise } from '../../graph/seed-noise.ts';
import type { FamilyLoader } from '../family.ts';
import { espeakLanguage } from '../languages.ts';
import { loadSession } from '../onnx/session.ts';
import type { ModelEntry } from '../registry/schema.ts';
import { type PiperConfig, readPiperConfig } from './config.ts';
import { createPiper, PIPER_CONTRACT } from './model.ts';

/** Loads a Piper voice from `NAME.onnx` and `NAME.onnx.json`. */
export const loadPiper: FamilyLoader = async ({ entry, files, device, runtime, session }) => {
  const graphPath = files.paths.find((path) => path.endsWith('.onnx'));
  if (!graphPath) throw new Error(`'${entry.id}' has no .onnx file.`);
  const configPath = `${graphPath}.json`;
  if (!files.paths.includes(configPath)) throw new Error(`'${entry.id}' has no '${configPath}'.`);
  const config = readPiperConfig(new TextDecoder().decode(await files.read(configPath)), configPath);
  if (config.phoneme_type === 'espeak') espeakLanguage(config.espeak.voice, `The voice '${entry.id}'`);
  const speakers = speakersOf(entry, config);
  const original = await files.read(graphPath);
  const bytes = await rewrite(original, (graph) => {
    seedNoise(graph);
    exposeDurations(graph);
  });
  const graph = await loadSession(
    runtime,
    { graph: bytes },
    { name: graphPath, contract: PIPER_CONTRACT, session },
  );
  if (config.num_speakers > 1 && !graph.inputs.some(({ name }) => name === 'sid')) {
    await graph.release();
    throw new Error(`'${configPath}' has ${config.num_speakers} speakers, and '${graphPath}' has one.`);
  }
  return createPiper({
    id: entry.id,
    graph,
    device,
    config,
    speakers,
    warn: (message) => console.warn(message),
  });
};

/** The number of each voice's speaker. Throws an Error for one that the settings do not have. */
function speakersOf(
  { id, voices }: ModelEntry,
  { num_speakers, speaker_id_map }: PiperConfig,
): Map<string, number> {
  return new Map(
    voices.map((voice) => {
      const { speaker = 0 } = voice;
      const number = typeof speaker === 'number' ? speaker : speaker_id_map?.[speaker];
      if (number === undefined || number >= num_speakers || number < 0)
        throw new Error(
          `The voice '${voice.id}' of '${id}' is the speaker '${speaker}', whom its files do not have.`,
        );
      return [voice.id, number];
    }),
  );
}
