import type { FfmpegCore } from './core.ts';

/** Bytes of a block, and of a piece of output. */
const BLOCK_BYTES = 262_144;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Puts a file at `path` whose bytes lie in blocks. The core's own files are one array, which is copied into a larger
 * one again and again while it grows, so that at times there are two of them. Gives what empties the file into
 * `output`, block by block.
 */
export function openOutputFile(core: FfmpegCore, path: string): (output: (piece: Bytes) => void) => void {
  const blocks: Bytes[] = [];
  const file = core.FS.open(path, 'w');
  const { node } = file;
  node.stream_ops = {
    ...node.stream_ops,
    read(_stream, target, offset, length, position) {
      const count = Math.max(0, Math.min(length, node.usedBytes - position));
      visit(position, count, (stretch, done) => target.set(stretch, offset + done));
      return count;
    },
    write(_stream, source, offset, length, position) {
      node.usedBytes = Math.max(node.usedBytes, position + length);
      visit(position, length, (stretch, done) => {
        stretch.set(source.subarray(offset + done, offset + done + stretch.length));
      });
      return length;
    },
  };
  core.FS.close(file);

  return (output) => {
    for (let left = node.usedBytes; left > 0; left -= BLOCK_BYTES) {
      const block = blocks.shift() ?? new Uint8Array(BLOCK_BYTES);
      output(left < BLOCK_BYTES ? block.slice(0, left) : block);
    }
  };

  /** Calls `use` with each stretch of a block that lies between, and how many bytes came before it. */
  function visit(position: number, length: number, use: (stretch: Bytes, done: number) => void): void {
    for (let done = 0; done < length; ) {
      const at = position + done;
      const index = Math.floor(at / BLOCK_BYTES);
      while (blocks.length <= index) blocks.push(new Uint8Array(BLOCK_BYTES));
      const from = at % BLOCK_BYTES;
      const stretch = blocks[index]!.subarray(from, from + length - done);
      use(stretch, done);
      done += stretch.length;
    }
  }
}
