import type { WasmMemory } from './wasm.ts';

/** Bytes of a WebAssembly page. */
const PAGE = 65536;

/**
 * Gives the few functions that a binary made by Emscripten asks for, without its JavaScript: that brings
 * hundreds of kilobytes, and code for other places than a service worker. There are no files, no
 * environment and no timers; a codec needs none. Written after the loaders of libopus-wasm 0.2 and
 * @mediabunny/aac-encoder 1.59, whose binaries name the imports by single letters.
 */
export function emscriptenImports(codec: string, memory: () => WasmMemory) {
  const view = () => new DataView(memory().buffer);
  let log = '';
  return {
    abort(): never {
      throw new Error(`${codec} aborted${log ? `: ${log.trim()}` : ''}`);
    },
    exit(code: number): never {
      throw new Error(`${codec} ended itself with code ${code}${log ? `: ${log.trim()}` : ''}`);
    },
    /** Grows the memory to at least `size` bytes; 0 tells malloc that it failed. */
    resizeHeap(size: number): number {
      const current = memory().buffer.byteLength;
      try {
        memory().grow(Math.ceil(((size >>> 0) - current) / PAGE));
        return 1;
      } catch (error) {
        log = `no memory for ${size >>> 0} bytes (${String(error)})`;
        return 0;
      }
    },
    /** Keeps what the codec prints, so that a failure can say it. */
    write(_file: number, vectors: number, count: number, written: number): number {
      let size = 0;
      for (let i = 0; i < count; i++) {
        const at = view().getUint32(vectors + i * 8, true);
        const length = view().getUint32(vectors + i * 8 + 4, true);
        log += new TextDecoder().decode(new Uint8Array(memory().buffer, at, length).slice());
        size += length;
      }
      log = log.slice(-500);
      view().setUint32(written, size, true);
      return 0;
    },
    environmentSizes(count: number, size: number): number {
      view().setUint32(count, 0, true);
      view().setUint32(size, 0, true);
      return 0;
    },
    clock(_id: number, _precision: bigint, time: number): number {
      view().setBigUint64(time, BigInt(Date.now()) * 1_000_000n, true);
      return 0;
    },
    now: () => Date.now(),
    done: () => 0,
    /** `ENOTSUP` of WASI: there is no such file. */
    refuse: () => 58,
  };
}
