import { EngineError } from '../../engine/error.ts';
import type { FamilyContext } from '../family.ts';
import type { OnnxSession } from './session.ts';

/**
 * Rejects with `unsupported` where a graph computes in half floats on graphics that can't. The runtime tells that only in the
 * middle of the first run, in words about its shaders.
 */
export async function requireHalfShaders(
  { inputs }: Pick<OnnxSession, 'inputs'>,
  device: FamilyContext['device'],
): Promise<void> {
  if (device !== 'webgpu' || !inputs.some(({ type }) => type === 'float16')) return;
  const { gpu } = navigator as { gpu?: Gpu };
  const adapter = await gpu?.requestAdapter();
  if (adapter?.features.has('shader-f16')) return;
  const message =
    'The graphics of this device have no half floats (shader-f16), which this variant of the model needs.';
  throw new EngineError('unsupported', `${message} Add a variant without f16 in its name, such as q4.`);
}

interface Gpu {
  requestAdapter(): Promise<{ features: ReadonlySet<string> } | null>;
}
