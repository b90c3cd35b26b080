import { EngineError } from '../engine/error.ts';
import type { FamilyContext } from './family.ts';

/** What a browser tells of its device's memory, in bytes; nothing of it may be known. */
export interface MemoryProbe {
  /** The largest buffer that the graphics device gives. */
  largestBuffer?: number | undefined;
  /** The device's memory, as a browser tells it: 8 GB stands for 8 and more. */
  device?: number | undefined;
}

const GIGABYTE = 2 ** 30;
/** Weights, and beside them caches, what is computed from them, and copies on the way to where they are wanted. */
const FACTOR = { webgpu: 1.4, wasm: 2, native: 1.4 } as const;
/** WebAssembly's memory has 32-bit addresses, and the runtime needs some of it. */
const WASM_MOST = 3.75 * GIGABYTE;
/** A graphics device gives no single buffer of more than about a quarter of its memory; some give far less. */
const BUFFERS = 4;
/** What a browser's page may have of a device's memory, and from which size on browsers say no more. */
const SHARE = 0.5;
const TOLD_MOST = 8 * GIGABYTE;

/**
 * Says in a sentence that a model of so many bytes does not fit here, or nothing. It is an estimate, made before anything is
 * loaded: a device that runs out of memory in the middle takes the page or the whole machine with it.
 */
export function memoryProblem(
  name: string,
  { bytes, device, probe }: { bytes: number; device: FamilyContext['device']; probe: MemoryProbe },
): string | undefined {
  const needed = bytes * FACTOR[device];
  const limits = [told(probe.device)];
  if (device === 'webgpu') limits.push(probe.largestBuffer && BUFFERS * probe.largestBuffer);
  if (device === 'wasm') limits.push(WASM_MOST);
  const most = Math.min(...limits.map((limit) => limit ?? Number.POSITIVE_INFINITY));
  if (needed <= most) return undefined;
  const what = device === 'webgpu' ? 'graphics memory' : 'memory';
  return `${name} needs about ${gigabytes(needed)} of ${what}, and this device has about ${gigabytes(most)} for it. Choose a smaller model or variant.`;
}

/** Rejects with `memoryProblem`'s sentence where there is one; `paths` are the files that are loaded. */
export async function requireMemory(
  { entry, device }: Pick<FamilyContext, 'entry' | 'device'>,
  paths: readonly string[],
  probe: () => Promise<MemoryProbe> = probeMemory,
): Promise<void> {
  const files = entry.weights?.variants.flatMap((variant) => variant.files) ?? [];
  const sizes = new Map(files.map((file) => [file.path, file.bytes]));
  const bytes = paths.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
  const problem = memoryProblem(entry.name, { bytes, device, probe: await probe() });
  if (problem) throw new EngineError('unsupported', problem);
}

/** Asks this thread's browser what it knows; in Node nothing is asked, as the relay has a budget of its own. */
export async function probeMemory(): Promise<MemoryProbe> {
  const { navigator } = globalThis as Surroundings;
  const adapter = await navigator?.gpu?.requestAdapter();
  const gigabytesOfDevice = navigator?.deviceMemory;
  return {
    largestBuffer: adapter?.limits.maxBufferSize,
    device: gigabytesOfDevice && gigabytesOfDevice * GIGABYTE,
  };
}

/** What not every host has. */
interface Surroundings {
  navigator?: {
    deviceMemory?: number;
    gpu?: { requestAdapter(): Promise<{ limits: { maxBufferSize: number } } | null> };
  };
}

function told(memory: number | undefined): number | undefined {
  return memory === undefined || memory >= TOLD_MOST ? undefined : SHARE * memory;
}

function gigabytes(bytes: number): string {
  return `${(bytes / GIGABYTE).toFixed(1)} GB`;
}
