import { readConfig, smallFiles } from '../detect/config.ts';
import type { Detect, Unfit } from '../detect/types.ts';
import { type Dtype, devicesFor, dtypesOf, graphPaths } from '../detect/variants.ts';

const ENCODER = 'onnx/encoder_model';
const DECODER = 'onnx/decoder_model_merged';
/** A variant is an encoder's format, then a decoder's. A GPU wants the encoder unquantised. */
const PAIRS: readonly [Dtype, Dtype][] = [
  ['fp32', 'q4'],
  ['fp32', 'fp32'],
  ['q8', 'q8'],
];
const WANTED = {
  webgpu: ['fp32-q4', 'fp32'],
  wasm: ['q8', 'fp32-q4', 'fp32'],
  native: ['q8', 'fp32', 'fp32-q4'],
} as const;
const NEEDED = ['config.json', 'generation_config.json', 'preprocessor_config.json', 'tokenizer.json'];

/** Whisper, exported for transformers.js. */
export const detectWhisper: Detect = async (repo) => {
  const config = await readConfig(repo);
  if (config['model_type'] !== 'whisper') return undefined;
  const lacking = NEEDED.find((name) => !repo.files.some(({ path }) => path === name));
  if (lacking) return unfit(`${lacking} is missing`);
  for (const graph of [ENCODER, DECODER]) {
    if (dtypesOf(repo.files, graph).length === 0) return unfit(`${graph}.onnx is missing`);
  }
  const variants = PAIRS.flatMap(([encoder, decoder]) => {
    const graphs = [graphPaths(repo.files, ENCODER, encoder), graphPaths(repo.files, DECODER, decoder)];
    if (graphs.some((paths) => paths.length === 0)) return [];
    const id = encoder === decoder ? encoder : `${encoder}-${decoder}`;
    return { id, paths: [...graphs.flat(), ...smallFiles(repo)] };
  });
  const devices = devicesFor(
    WANTED,
    variants.map(({ id }) => id),
  );
  if (variants.length === 0)
    return unfit('its encoder and decoder are not there in fp32, fp32 with q4, or q8');
  const name = repo.id.split('/')[1]?.replaceAll(/[-_]/g, ' ') ?? 'Whisper';
  return { kind: 'transcription', name, license: repo.license ?? 'MIT', variants, devices };
};

function unfit(missing: string): Unfit {
  return { kind: 'unfit', reason: `It looks like Whisper, but ${missing}.` };
}
