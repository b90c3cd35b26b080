import type { CodecAsset, LoadCodecAsset } from './encoder.ts';

/** A WebAssembly memory, as far as codecs use it. `buffer` changes whenever the memory grows. */
export interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** Functions that a codec's binary asks of us, by module and name. */
export type WasmImports = Record<string, Record<string, (...values: never[]) => unknown>>;

/** The part of `WebAssembly` used here. The types of Node have none, those of browsers another shape. */
interface WasmApi {
  instantiate(
    bytes: Uint8Array<ArrayBuffer>,
    imports: WasmImports,
  ): Promise<{ instance: { exports: unknown } }>;
}

/** How a codec's binary is started. */
export interface CodecBinary<Exports> {
  name: CodecAsset;
  loadAsset: LoadCodecAsset;
  /** Gets a function that gives the memory, which exists only after the start. */
  imports(memory: () => WasmMemory): WasmImports;
  /** Runs the binary's own initialisation. */
  start(exports: Exports): void;
}

const shared = new Map<CodecAsset, Promise<unknown>>();

/**
 * Gives the running binary of a codec, the same one to all encoders of this process, so that freeing an
 * encoder frees its memory at once (an instance of one's own would wait for garbage collection).
 * `Exports` is trusted: it must be what that very version of the binary offers. Rejects when it can't
 * be loaded; the next call then tries anew.
 */
export function shareCodec<Exports>(binary: CodecBinary<Exports>): Promise<Exports> {
  let running = shared.get(binary.name) as Promise<Exports> | undefined;
  if (!running) {
    running = startCodec(binary);
    shared.set(binary.name, running);
    running.catch(() => dropCodec(binary.name));
  }
  return running;
}

/** Forgets a codec that failed, for its memory may be spoilt: encoders made from now on get a fresh one. */
export function dropCodec(name: CodecAsset): void {
  shared.delete(name);
}

async function startCodec<Exports>(binary: CodecBinary<Exports>): Promise<Exports> {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WasmApi };
  let memory: WasmMemory | undefined;
  const bytes = await binary.loadAsset(binary.name);
  const { instance } = await WebAssembly.instantiate(
    bytes,
    binary.imports(() => memory!),
  );
  const exports = instance.exports as Exports;
  memory = Object.values(exports as Record<string, unknown>).find(isMemory);
  binary.start(exports);
  return exports;
}

function isMemory(value: unknown): value is WasmMemory {
  return typeof value === 'object' && value !== null && 'buffer' in value && 'grow' in value;
}
