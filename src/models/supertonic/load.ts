import { EngineError } from '../../engine/error.ts';
import type { FamilyLoader } from '../family.ts';
import { loadSession, type OnnxSession } from '../onnx/session.ts';
import { readIndexer, readStyle, readSupertonicConfig, type SupertonicStyle } from './config.ts';
import { createSupertonic, SUPERTONIC_CONTRACTS, type SupertonicGraph } from './model.ts';

/** Loads Supertonic from its four graphs, `tts.json` and `unicode_indexer.json`; voices when they are first asked for. */
export const loadSupertonic: FamilyLoader = async ({ entry, files, device, runtime, session }) => {
  const pathOf = (name: string) => {
    const path = files.paths.find((candidate) => candidate.split('/').at(-1) === name);
    if (path === undefined) throw new Error(`'${entry.id}' has no '${name}'.`);
    return path;
  };
  const readText = async (path: string) => new TextDecoder().decode(await files.read(path));
  const [configPath, indexerPath] = [pathOf('tts.json'), pathOf('unicode_indexer.json')];
  const config = readSupertonicConfig(await readText(configPath), configPath);
  const indexer = readIndexer(await readText(indexerPath), indexerPath);
  const styles = new Map<string, SupertonicStyle>();
  const loaded: OnnxSession[] = [];
  const load = async (name: SupertonicGraph) => {
    const graph = await files.read(pathOf(`${name}.onnx`));
    loaded.push(
      await loadSession(runtime, { graph }, { name, contract: SUPERTONIC_CONTRACTS[name], session }),
    );
    return loaded.at(-1) as OnnxSession;
  };
  try {
    return createSupertonic({
      id: entry.id,
      graphs: {
        duration_predictor: await load('duration_predictor'),
        text_encoder: await load('text_encoder'),
        vector_estimator: await load('vector_estimator'),
        vocoder: await load('vocoder'),
      },
      device,
      config,
      indexer,
      loadVoice,
      warn: (message) => console.warn(message),
    });
  } catch (error) {
    for (const graph of loaded) await graph.release();
    throw error;
  }

  async function loadVoice(id: string): Promise<SupertonicStyle> {
    const known = styles.get(id);
    if (known) return known;
    const path = entry.voices.find((voice) => voice.id === id)?.file?.path;
    if (!path) throw new EngineError('voice_not_found', `'${entry.id}' has no voice '${id}'.`);
    const style = readStyle(await readText(path), path);
    styles.set(id, style);
    return style;
  }
};
