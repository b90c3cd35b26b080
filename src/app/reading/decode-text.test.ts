import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

test('reads UTF-8, UTF-16 and old Western files alike', () => {
  expect(decodeText(new TextEncoder().encode('\ufeffBrontë\r\nnext\rlast'))).toBe('Brontë\nnext\nlast');
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x42, 0, 0xeb, 0]))).toBe('Bë');
  expect(decodeText(new Uint8Array([0xfe, 0xff, 0, 0x42, 0, 0xeb]))).toBe('Bë');
  expect(decodeText(new Uint8Array([0x42, 0xeb, 0x21]))).toBe('Bë!');
  expect(decodeText(new Uint8Array())).toBe('');
});

test('refuses what is no text', () => {
  expect(decodeText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toBeNull();
  expect(decodeText(new TextEncoder().encode('%PDF-1.7 …'))).toBeNull();
  expect(decodeText(new TextEncoder().encode('PK\u0003\u0004zip'))).toBeNull();
});
