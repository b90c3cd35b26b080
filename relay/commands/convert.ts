import { open, realpath, rename, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ByteSource } from '../../src/graph/byte-source.ts';
import { optimiseForWasm } from '../../src/graph/optimise.ts';
import { readGraph } from '../../src/graph/read-graph.ts';
import { writeGraph } from '../../src/graph/write-graph.ts';
import { speakBoth } from './speak-both.ts';

const HELP = `lector models convert IN.onnx OUT.onnx

Rewrites a model's graph as the app does for WASM: quantised layers compute in float32, large weights are stored in
bytes, convolutions and sines take fewer operations. Then speaks both and says how far they agree.

  --no-compare          only write`;

/** `lector models convert`: rewrites an ONNX file. Rejects where the input is none, or the output can't be written. */
export async function convertModel(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'no-compare': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const [from, to] = positionals;
  if (values.help) return console.log(HELP);
  if (!from || !to || (await isSameFile(from, to))) {
    throw new Error(`Name a file to read and another to write.\n\n${HELP}`);
  }
  const input = await open(from);
  try {
    const { size } = await input.stat();
    const graph = await readGraph(fileSource(input, size));
    const { unquantised, packed, convolutions, sines } = await optimiseForWasm(graph);
    const file = writeGraph(graph);
    await writePieces(to, file.pieces());
    console.log(`${to}: ${file.size} bytes, instead of ${size}`);
    console.log(
      `${unquantised} layers in float32 again, ${packed} weights packed, ${convolutions} convolutions and ${sines} sines rewritten`,
    );
  } finally {
    await input.close();
  }
  if (!values['no-compare']) console.log(await speakBoth(from, to));
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    return (await realpath(one)) === (await realpath(other));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Under another name until it is whole: what lay there before stays when writing fails. */
async function writePieces(to: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const unfinished = `${to}.part`;
  try {
    const output = await open(unfinished, 'w');
    try {
      for await (const piece of pieces) await output.writeFile(piece);
    } finally {
      await output.close();
    }
    await rename(unfinished, to);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function fileSource(file: Awaited<ReturnType<typeof open>>, size: number): ByteSource {
  return {
    size,
    async read(from, to) {
      const bytes = new Uint8Array(to - from);
      for (let at = 0; at < bytes.length; ) {
        const { bytesRead } = await file.read(bytes, at, bytes.length - at, from + at);
        if (bytesRead === 0) throw new Error('The file has become shorter while it was read.');
        at += bytesRead;
      }
      return bytes;
    },
  };
}
