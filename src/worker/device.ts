import type { Device } from '../models/registry/schema.ts';

/** Above this, more threads bring little and take the page's own time (ONNX Runtime's own default is 4). */
const MAX_THREADS = 4;

type AdapterInfo = Partial<Record<'vendor' | 'architecture' | 'device' | 'description', string>>;
type Adapter = { info?: AdapterInfo & { isFallbackAdapter?: boolean } };
type Gpu = { requestAdapter(): Promise<Adapter | null> };

/** Where neural models run, and the graphics adapter, when one is used: vendor, architecture, device, description. */
export interface ChosenDevice {
  device: Device;
  adapter: string;
}

const PROCESSOR: ChosenDevice = { device: 'wasm', adapter: '' };

/**
 * Where neural models run in this browser: on the GPU when it offers a real one through WebGPU, else in WASM.
 * `wish` is `webgpu` or `wasm` when somebody has chosen, and wins where it can; a GPU that is only
 * emulated is slower than WASM and must be wished for.
 */
export async function chooseDevice(wish: string): Promise<ChosenDevice> {
  const { gpu } = navigator as { gpu?: Gpu };
  if (wish === 'wasm' || !gpu) return PROCESSOR;
  try {
    const adapter = await gpu.requestAdapter();
    if (!adapter || (adapter.info?.isFallbackAdapter && wish !== 'webgpu')) return PROCESSOR;
    const { vendor, architecture, device, description } = adapter.info ?? {};
    return { device: 'webgpu', adapter: JSON.stringify([vendor, architecture, device, description]) };
  } catch (error) {
    console.warn('WebGPU is offered but does not work here; WASM takes its place.', error);
    return PROCESSOR;
  }
}

/** Threads for WASM: only an isolated page may share memory between threads. */
export function countThreads(): number {
  if (!self.crossOriginIsolated) return 1;
  return Math.min(MAX_THREADS, navigator.hardwareConcurrency);
}

/** A rewritten Kokoro takes 0.9 GB where the downloaded one takes 0.5, for twice the speed (`docs/performance.md`). */
const ROOM_GB = 4;

/**
 * Whether this device has the memory for rewritten graphs. Only Chromium tells how much there is; of the others, phones and
 * tablets end a page at about 1.5 GB (https://github.com/mlc-ai/web-llm/issues/753), so they do without.
 */
export function hasRoomForRewritten(touchPoints: number): boolean {
  const { deviceMemory } = client();
  return !isMobile(touchPoints) && (deviceMemory === undefined || deviceMemory >= ROOM_GB);
}

/** What phones and tablets leave to a page, and what computers have at least where they do not tell. */
const MOBILE_BUDGET_GB = 1.2;
const USUAL_GB = 8;

/** What models may take of memory in all, in bytes: half of what there is. */
export function memoryBudget(touchPoints: number): number {
  const { deviceMemory } = client();
  const most = isMobile(touchPoints) ? MOBILE_BUDGET_GB : Number.POSITIVE_INFINITY;
  return Math.min(most, (deviceMemory ?? USUAL_GB) / 2) * 1e9;
}

function isMobile(touchPoints: number): boolean {
  const { userAgent, userAgentData } = client();
  if (userAgentData?.mobile || /iPhone|iPad|Android/.test(userAgent)) return true;
  // An iPad says that it is a Macintosh, which has no touch screen.
  return /Macintosh/.test(userAgent) && touchPoints > 1;
}

interface Client {
  /** In GB, at most 8 in older browsers; Chromium alone tells. */
  deviceMemory?: number;
  userAgent: string;
  userAgentData?: { mobile: boolean };
}

function client(): Client {
  return navigator as Client;
}
