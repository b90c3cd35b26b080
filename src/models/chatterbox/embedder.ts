import { feedFloats, feedInts, runOnce, wants } from '../onnx/feed.ts';
import { type GraphFile, storedNumbers } from '../onnx/graph-file.ts';
import { takeNumbers } from '../onnx/half.ts';
import type { OnnxSession } from '../onnx/session.ts';
import { START_SPEECH } from './tokens.ts';

/** Embeddings of a prompt, position after position, `width` numbers each. */
export interface PromptEmbeddings {
  data: Float32Array<ArrayBuffer>;
  width: number;
}

/** Turns tokens into what the language model reads. */
export interface Embedder {
  prompt(ids: readonly number[], exaggeration: number): Promise<PromptEmbeddings>;
  /** The same prompt without its text, for guidance: the text's positions stay, its tokens go (`prepare_input_embeds` in T3). */
  withoutText(prompt: PromptEmbeddings, ids: readonly number[]): Promise<PromptEmbeddings>;
  /** The embedding of a spoken token; the first one has position 1. */
  token(id: number, position: number): Promise<Float32Array<ArrayBuffer>>;
  release(): Promise<void>;
}

/** Runs `embed_tokens`; `file` is what the session was made of. */
export function createEmbedder(session: OnnxSession, file: GraphFile): Embedder {
  const positioned = wants(session, 'position_ids');
  const feeling = wants(session, 'exaggeration');
  let exaggerated = 0.5;
  let table: Promise<Float32Array | undefined> | undefined;

  async function embed(ids: readonly number[], positions: readonly number[]): Promise<PromptEmbeddings> {
    const outputs = await runOnce(session, {
      input_ids: feedInts(session, ids, [1, ids.length]),
      ...(positioned && { position_ids: feedInts(session, positions, [1, ids.length]) }),
      ...(feeling && {
        exaggeration: feedFloats(session, 'exaggeration', { data: Float32Array.of(exaggerated), dims: [1] }),
      }),
    });
    const data = await takeNumbers(outputs['inputs_embeds'], 'inputs_embeds');
    return { data, width: data.length / ids.length };
  }

  return {
    prompt(ids, exaggeration) {
      exaggerated = exaggeration;
      return embed(ids, promptPositions(ids));
    },
    async withoutText({ data, width }, ids) {
      table ??= findTextTable(file, embed);
      const words = await table;
      const bare = data.slice();
      for (const [at, id] of ids.entries()) {
        if (id >= START_SPEECH) continue;
        const row = bare.subarray(at * width, (at + 1) * width);
        // Without the table, as of an export whose weights are quantised, the text's positions go too.
        for (let i = 0; i < width; i++) row[i] = words ? (row[i] ?? 0) - (words[id * width + i] ?? 0) : 0;
      }
      return { data: bare, width };
    },
    async token(id, position) {
      if (id !== 0 || !positioned) return (await embed([id], [position])).data;
      // The graph takes all up to the first 0 for text, so that a spoken 0 must have one before it.
      const { data, width } = await embed([0, 0], [0, position]);
      return data.slice(width);
    },
    release: () => session.release(),
  };
}

/** Text is counted from 0; the tokens of speech and feeling all stand at 0. */
export function promptPositions(ids: readonly number[]): number[] {
  let next = 0;
  return ids.map((id) => (id >= START_SPEECH ? 0 : next++));
}

type Embed = (ids: readonly number[], positions: readonly number[]) => Promise<PromptEmbeddings>;

/**
 * The stored embeddings of text tokens, without positions, which the graph has no output for. It is known by its numbers, as
 * names differ between exports: two tokens at one position must differ in the graph as they do in the table.
 */
async function findTextTable(file: GraphFile, embed: Embed): Promise<Float32Array | undefined> {
  const { data, width } = await embed([1, 2, 0], [1, 1, 2]);
  for (const tensor of file.tensors) {
    const [rows = 0, columns] = tensor.shape;
    if (tensor.shape.length !== 2 || columns !== width || rows < 3) continue;
    const table = storedNumbers(file, tensor);
    if (table && differsAs(table, data, width)) return table;
  }
  return undefined;
}

/** Whether rows 1 and 2 of a table differ as rows 0 and 1 of the embeddings do; halves are right to three digits. */
function differsAs(table: Float32Array, embedded: Float32Array, width: number): boolean {
  let [error, size] = [0, 0];
  for (let i = 0; i < width; i++) {
    const inGraph = (embedded[width + i] ?? 0) - (embedded[i] ?? 0);
    error += (inGraph - ((table[2 * width + i] ?? 0) - (table[width + i] ?? 0))) ** 2;
    size += inGraph ** 2;
  }
  return size > 0 && error < 1e-4 * size;
}
