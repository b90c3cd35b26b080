import type { Graph } from './graph.ts';
import { graphParts, type Part, partsLength } from './graph-parts.ts';
import { createProtobufWriter } from './protobuf-writer.ts';
import { readData } from './tensor.ts';

/** The longest piece that is given at once, in bytes. */
const PIECE = 4 * 1024 * 1024;

/** A file about to be written: its exact size, and its bytes in pieces of at most 4 MB, which can be asked once. */
export interface GraphFile {
  readonly size: number;
  pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>>;
}

/**
 * Lays out a graph as an ONNX file. Nodes are sorted; weights are read or computed one by one while the pieces are
 * taken. The graph must not change until then. Throws where the nodes have a circle.
 */
export function writeGraph(graph: Graph): GraphFile {
  const body = graphParts(graph);
  const head = createProtobufWriter();
  head.int(1, graph.irVersion);
  if (graph.producer.name) head.text(2, graph.producer.name);
  if (graph.producer.version) head.text(3, graph.producer.version);
  head.header(7, partsLength(body));
  const tail = createProtobufWriter();
  for (const [domain, version] of graph.opsets) tail.bytes(8, opsetBytes(domain, version));
  for (const [key, value] of graph.metadata) tail.bytes(14, pairBytes(key, value));
  tail.raw(graph.extra.model);
  const parts = [head.finish(), ...body, tail.finish()];
  return { size: partsLength(parts), pieces: () => join(parts) };
}

async function* join(parts: readonly Part[]): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(PIECE);
  let filled = 0;
  for (const part of parts) {
    for await (const bytes of bytesOfPart(part)) {
      for (let at = 0; at < bytes.length; ) {
        const count = Math.min(bytes.length - at, PIECE - filled);
        piece.set(bytes.subarray(at, at + count), filled);
        filled += count;
        at += count;
        if (filled < PIECE) continue;
        yield piece;
        piece = new Uint8Array(PIECE);
        filled = 0;
      }
    }
  }
  if (filled > 0) yield piece.slice(0, filled);
}

async function* bytesOfPart(part: Part): AsyncGenerator<Uint8Array> {
  if (part instanceof Uint8Array) yield part;
  else if (part.kind !== 'range') yield await readData(part);
  else {
    for (let from = part.from; from < part.to; from += PIECE) {
      yield await readData({ ...part, from, to: Math.min(part.to, from + PIECE) });
    }
  }
}

function opsetBytes(domain: string, version: number): Uint8Array<ArrayBuffer> {
  const opset = createProtobufWriter();
  opset.text(1, domain);
  opset.int(2, version);
  return opset.finish();
}

function pairBytes(key: string, value: string): Uint8Array<ArrayBuffer> {
  const pair = createProtobufWriter();
  pair.text(1, key);
  pair.text(2, value);
  return pair.finish();
}
