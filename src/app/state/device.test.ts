import { expect, test } from 'vitest';
import { describeCheck } from './device.ts';

const verdict = (device: string, passed: boolean) => ({ device, passed });

test.each([
  ['webgpu', [verdict('webgpu', true)], /^Runs on your graphics card, checked\.$/],
  ['webgpu', [], /graphics card, after a check/],
  [
    'wasm',
    [verdict('webgpu', false), verdict('wasm', true)],
    /^Your graphics card garbled the sound, so the processor speaks\.$/,
  ],
  ['wasm', [verdict('wasm', true)], /^Runs on your processor, checked\.$/],
  ['wasm', [], /processor, after a check/],
  ['native', [verdict('native', false)], /failed on your processor/],
])('a voice on %s says where it runs and whether it was checked', (device, verdicts, sentence) => {
  expect(describeCheck(device, verdicts)).toMatch(sentence);
});
