import { expect, test, vi } from 'vitest';
import { EngineError } from '../engine/error.ts';
import { createReferences, hearReference } from './voice-reference.ts';

const RATE = 24_000;
const never = new AbortController().signal;

function tone(seconds: number, level: number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: seconds * RATE }, (_, i) => level * Math.sin(i / 20));
}

test.each([
  ['4 s', tone(4, 0.3), '4.0 s long'],
  ['31 s', tone(31, 0.3), 'longer than 30 s'],
  ['silence', tone(6, 0), 'silent'],
  ['a whisper from the next room', tone(6, 0.004), 'silent'],
  [
    'a voice far from the microphone',
    Float32Array.from(tone(6, 0.2), (x, i) => (i < 10 ? x : x / 100)),
    'too soft',
  ],
  ['an overdriven voice', Float32Array.from(tone(6, 3), (x) => Math.max(-1, Math.min(1, x))), 'overdriven'],
])('a recording of %s is refused with the reason', (_, pcm, reason) => {
  expect(hearReference(pcm, RATE)).toContain(reason);
});

test('a recording of 5 to 30 seconds at a usual level is taken, also with a few loud samples', () => {
  for (const seconds of [5, 30]) expect(hearReference(tone(seconds, 0.1), RATE)).toBe('');
  const loud = tone(10, 0.5);
  loud.fill(1, 0, 100);
  expect(hearReference(loud, RATE)).toBe('');
});

test('a recording is decoded once, is known by its hash, and no more of it is decoded than is taken', async () => {
  const decodeFile = vi.fn(async function* (_: Uint8Array, _options: { limitSeconds?: number | undefined }) {
    yield tone(3, 0.2);
    yield tone(4, 0.2);
  });
  const read = createReferences({ decodeFile });
  const file = Uint8Array.of(1, 2, 3);
  const { id, pcm, sampleRate } = await read(file, never);
  expect({ length: pcm.length, sampleRate }).toEqual({ length: 7 * RATE, sampleRate: RATE });
  // printf '\1\2\3' | sha256sum
  expect(id).toBe('039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81');
  await read(file.slice(), never);
  expect(decodeFile).toHaveBeenCalledTimes(1);
  expect(decodeFile.mock.calls[0]?.[1].limitSeconds).toBeLessThan(31);
});

test('a file that can not be read is refused in words', async () => {
  const read = createReferences({
    decodeFile() {
      throw new EngineError('invalid_input', 'The file is no audio.');
    },
  });
  await expect(read(Uint8Array.of(1), never)).rejects.toMatchObject({
    code: 'invalid_reference',
    message: "The recording of the voice can't be used. The file is no audio.",
  });
});
