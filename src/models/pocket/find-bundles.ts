import type { GraphName } from './contracts.ts';

/** The graphs that are always needed; `mimi_encoder` is for recordings only. */
export const NEEDED_GRAPHS = ['text_conditioner', 'flow_lm_main', 'flow_lm_flow', 'mimi_decoder'] as const;

/** The folders with a `bundle.json`, each as the beginning of its files' paths. */
export function findBundles(paths: readonly string[]): string[] {
  return paths
    .filter((path) => /(^|\/)bundle\.json$/.test(path))
    .map((path) => path.slice(0, -'bundle.json'.length));
}

/**
 * The file of a graph in a folder: quantised to 8 bits where that is there, unless `exact` says otherwise.
 */
export function findGraph(
  paths: readonly string[],
  folder: string,
  name: GraphName,
  precision: 'int8' | 'fp32' = 'int8',
): string | undefined {
  const [int8, fp32] = [`${folder}${name}_int8.onnx`, `${folder}${name}.onnx`];
  const wanted = precision === 'int8' ? [int8, fp32] : [fp32, int8];
  return wanted.find((path) => paths.includes(path));
}
