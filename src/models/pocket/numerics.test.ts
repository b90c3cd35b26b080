import { expect, test } from 'vitest';
import { makeNpy, makeStoredVoice } from '../../../tools/make-pocket/voices.mjs';
import { gaussian } from '../gaussian.ts';
import { randomNumbers } from '../random.ts';
import { cutText, prepareText } from './prepare-text.ts';
import { readNpy, readSafetensors } from './stored-numbers.ts';

const RULES = {
  pad_with_spaces_for_short_inputs: false,
  remove_semicolons: false,
  model_recommended_frames_after_eos: null,
};

// By `prepare_text_prompt` of kyutai-labs/pocket-tts, whose guess of the frames after the end has 2 added where it is used.
test.each([
  ['hello there', {}, 'Hello there.', 5],
  ['  What a\nday;  is it not?  ', {}, 'What a day; is it not?', 3],
  ['one; two three four five', { remove_semicolons: true }, 'One, two three four five.', 3],
  ['écoute', { pad_with_spaces_for_short_inputs: true }, '        Écoute.', 5],
  ['It costs 5', { model_recommended_frames_after_eos: 0 }, 'It costs 5.', 0],
  ['“Quoted,” he said to them.', {}, '“Quoted,” he said to them.', 3],
])('%j is prepared as the reference does it', (source, rules, text, framesAfterEnd) => {
  expect(prepareText(source, { ...RULES, ...rules })).toEqual({ text, framesAfterEnd });
});

test('long texts are cut behind sentences, then clauses, then words; nothing is lost', () => {
  const count = (text: string) => text.split(' ').length;
  const text =
    'One two. Three four five, six seven eight nine ten eleven, twelve. Thirteen “fourteen!” Fifteen.';
  expect(cutText(text, count, 100)).toEqual([text]);
  expect(cutText(text, count, 5)).toEqual([
    'One two.',
    'Three four five,',
    'six seven eight nine ten',
    'eleven,',
    'twelve.',
    'Thirteen “fourteen!” Fifteen.',
  ]);
  expect(cutText(text, count, 1).join(' ')).toBe(text);
});

test('noise is normal, and the same for the same seed', () => {
  const draw = (seed: number) => {
    const random = randomNumbers(seed);
    return Array.from({ length: 20_000 }, () => gaussian(random));
  };
  const values = draw(0);
  const mean = (of: number[]) => of.reduce((sum, value) => sum + value, 0) / of.length;
  expect(mean(values)).toBeCloseTo(0, 1);
  expect(mean(values.map((value) => value ** 2))).toBeCloseTo(1, 1);
  expect(mean(values.map((value) => value ** 4))).toBeCloseTo(3, 0);
  // 0.3174 of a normal distribution lies beyond one standard deviation.
  expect(values.filter((value) => Math.abs(value) > 1).length / values.length).toBeCloseTo(0.317, 1);
  expect(draw(0)).toEqual(values);
  expect(draw(1)).not.toEqual(values);
  expect(Number.isFinite(gaussian(() => 0))).toBe(true);
});

test('numbers are read from .npy and .safetensors files, and broken ones are refused', () => {
  const npy = new Uint8Array(makeNpy([1, 2, 3, 4, 5, 6], [1, 2, 3]));
  expect(readNpy(npy)).toEqual({ data: Float32Array.of(1, 2, 3, 4, 5, 6), dims: [1, 2, 3] });
  expect(() => readNpy(npy.slice(0, -4))).toThrow('cut short');
  expect(() => readNpy(npy.slice(1))).toThrow('no .npy');
  // A part of a larger buffer, as Node reads small files.
  const voice = makeStoredVoice('x', 3);
  expect(readNpy(Buffer.concat([Buffer.alloc(5), npy]).subarray(5))).toEqual(readNpy(npy));
  const stored = readSafetensors(voice);
  expect(stored.get('transformer.layers.1.self_attn/offset')?.data[0]).toBe(3n);
  expect(stored.get('transformer.layers.0.self_attn/cache')?.dims).toEqual([2, 1, 3, 2, 8]);
  expect(() => readSafetensors(voice.slice(0, -1))).toThrow('cut short');
  expect(() => readSafetensors(voice.slice(0, 20))).toThrow('cut short');
  // 1.5 and -2 as bfloat16.
  const head = new TextEncoder().encode('{"a":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}');
  const file = Uint8Array.of(head.length, 0, 0, 0, 0, 0, 0, 0, ...head, 0xc0, 0x3f, 0x00, 0xc0);
  expect(readSafetensors(file).get('a')).toEqual({
    type: 'float32',
    data: Float32Array.of(1.5, -2),
    dims: [2],
  });
});
