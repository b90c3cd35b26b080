import type { Detect, DetectedVoice, RepoListing, Unfit } from '../detect/types.ts';
import { readSupertonicConfig, type SupertonicConfig, supertonicLanguages } from './config.ts';
import { SUPERTONIC_CONTRACTS, SUPERTONIC_RATE } from './model.ts';

/** Supertonic 1, 2 and 3 as Supertone publishes them: four graphs with `tts.json` in one folder, and `voice_styles/*.json`. */
export const detectSupertonic: Detect = async (repo) => {
  const paths = new Set(repo.files.map(({ path }) => path));
  const configPath = [...paths].find((path) => /(^|\/)tts\.json$/.test(path));
  if (configPath === undefined || ![...paths].some((path) => path.endsWith('vector_estimator.onnx')))
    return undefined;
  const folder = configPath.slice(0, -'tts.json'.length);
  const graphs = Object.keys(SUPERTONIC_CONTRACTS).map((name) => `${folder}${name}.onnx`);
  const needed = [...graphs, configPath, `${folder}unicode_indexer.json`];
  const missing = needed.find((path) => !paths.has(path));
  if (missing !== undefined) return unfit(`${missing} is missing`);
  let config: SupertonicConfig;
  try {
    config = readSupertonicConfig(await repo.readText(configPath), configPath);
  } catch (error) {
    return unfit((error as Error).message.replace(/\.$/, ''));
  }
  const voices = voicesOf(repo);
  if (voices.length === 0) return unfit('it has no voice_styles/*.json');
  return {
    kind: 'speech',
    family: 'supertonic',
    name: 'Supertonic',
    license: repo.license ?? 'OpenRAIL-M',
    sampleRate: SUPERTONIC_RATE,
    languages: supertonicLanguages(config),
    voices,
    variants: [{ id: 'fp32', paths: needed }],
    // Processors are faster than it needs, and no GPU is checked here for these graphs.
    devices: { wasm: ['fp32'], native: ['fp32'] },
  };
};

function voicesOf({ files }: RepoListing): DetectedVoice[] {
  return files.flatMap(({ path }) => {
    const name = /(?:^|\/)voice_styles\/([FM]\d+)\.json$/.exec(path)?.[1];
    if (!name) return [];
    const gender = name.startsWith('F') ? 'female' : 'male';
    return [{ id: name.toLowerCase(), name, language: 'en-us', gender, path }];
  });
}

function unfit(missing: string): Unfit {
  return { kind: 'unfit', reason: `It looks like Supertonic, but ${missing}.` };
}
