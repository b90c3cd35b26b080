import { expect, test } from 'vitest';
import { decodeFrame, encodeFrame } from './frames.ts';

test('a message with samples comes back as it was sent', () => {
  const pcm = new Float32Array([0, -1, 0.5, 1e-9]);
  const message = { type: 'chunk', chunk: { segment: 3, pcm, words: [{ start: 0, text: 'naïve – “ü”' }] } };
  expect(decodeFrame(encodeFrame({ stream: 7, message }).buffer)).toEqual({ stream: 7, message });
});

test('bytes and messages without any are framed too', () => {
  for (const chunk of [new Uint8Array([1, 2, 3]), new Uint8Array(), null, 'text']) {
    const message = { type: 'chunk', chunk };
    expect(decodeFrame(encodeFrame({ stream: 1, message }).buffer)).toEqual({ stream: 1, message });
  }
});

test('bytes that are no frame are refused', () => {
  expect(() => decodeFrame(new ArrayBuffer(3))).toThrow(SyntaxError);
  expect(() => decodeFrame(new Uint8Array([1, 0, 0, 0, 255, 255, 255, 127]).buffer)).toThrow(SyntaxError);
  expect(() => decodeFrame(new Uint8Array([1, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4]).buffer)).toThrow(SyntaxError);
  const frame = encodeFrame({ stream: 1, message: { pcm: new Float32Array(2) } });
  expect(() => decodeFrame(frame.buffer.slice(0, -1))).toThrow(SyntaxError);
});
