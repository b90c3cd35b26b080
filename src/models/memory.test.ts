import { expect, test } from 'vitest';
import { memoryProblem } from './memory.ts';

const GIGABYTE = 2 ** 30;

test.each([
  ['webgpu', 1.5, { largestBuffer: 2 * GIGABYTE, device: 8 * GIGABYTE }, undefined],
  ['webgpu', 1.5, {}, undefined],
  [
    'webgpu',
    1.5,
    { largestBuffer: GIGABYTE / 4 },
    'Chatterbox needs about 2.1 GB of graphics memory, and this device has about 1.0 GB for it. Choose a smaller model or variant.',
  ],
  ['webgpu', 1.5, { largestBuffer: 2 * GIGABYTE, device: 4 * GIGABYTE }, 'about 2.0 GB for it'],
  ['wasm', 0.4, { device: 4 * GIGABYTE }, undefined],
  ['wasm', 0.4, { device: GIGABYTE }, 'needs about 0.8 GB of memory, and this device has about 0.5 GB'],
  ['wasm', 2, {}, 'needs about 4.0 GB of memory, and this device has about 3.8 GB'],
  ['native', 3, {}, undefined],
] as const)('%s: %d GB on a device that tells %o', (device, gigabytes, probe, problem) => {
  const told = memoryProblem('Chatterbox', { bytes: gigabytes * GIGABYTE, device, probe });
  if (problem === undefined) expect(told).toBeUndefined();
  else expect(told).toContain(problem);
});
