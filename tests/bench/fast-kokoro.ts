import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { bytesSource } from '../../src/graph/byte-source.ts';
import { optimiseForWasm } from '../../src/graph/optimise.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { writeGraph } from '../../src/graph/write-graph.ts';
import { type Dtype, fullKokoroFile } from './full-kokoro.ts';

/** The bytes of the full-size model as the app rewrites it for WASM. */
export async function fastKokoro(dtype: Dtype): Promise<Uint8Array<ArrayBuffer>> {
  const path = fullKokoroFile(dtype);
  const fast = path.replace(/\.onnx$/, '-fast-1.onnx');
  if (!existsSync(fast)) {
    const graph = await readGraph(bytesSource(new Uint8Array(readFileSync(path))));
    await optimiseForWasm(graph);
    const pieces: Uint8Array[] = [];
    for await (const piece of writeGraph(graph).pieces()) pieces.push(piece.slice());
    writeFileSync(`${fast}.part`, Buffer.concat(pieces));
    renameSync(`${fast}.part`, fast);
  }
  return new Uint8Array(readFileSync(fast));
}
