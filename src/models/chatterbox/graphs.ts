import { CONTRACTS, type GraphName } from './contracts.ts';

/** What comes before the dot of a graph's file: its name, and how its weights are stored (`_q4f16`), as transformers.js has it. */
const GRAPH = /^(?<name>[a-z_]+?)(?:_(?<dtype>fp16|quantized|int8|uint8|q4|q4f16|q2|q2f16|bnb4))?\.onnx$/;

export interface GraphPath {
  path: string;
  name: GraphName;
  /** As transformers.js calls it: `fp32`, `fp16`, `q8`, `q4`, `q4f16`. */
  dtype: string;
}

/** The graphs of Chatterbox among the files of a repository. */
export function findGraphs(paths: readonly string[]): GraphPath[] {
  return paths.flatMap((path) => {
    const { name, dtype = 'fp32' } = GRAPH.exec(path.slice(path.lastIndexOf('/') + 1))?.groups ?? {};
    return isGraph(name) ? { path, name, dtype: dtype === 'quantized' ? 'q8' : dtype } : [];
  });
}

function isGraph(name: string | undefined): name is GraphName {
  return name !== undefined && name in CONTRACTS;
}
