import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSentencePieceModel } from './read-model.ts';
import { createSentencePieceTokenizer } from './tokenizer.ts';

function load(name: string) {
  const file = readFileSync(new URL(`../../../tests/fixtures/sentencepiece/${name}.model`, import.meta.url));
  return createSentencePieceTokenizer(readSentencePieceModel(new Uint8Array(file)));
}

// What sentencepiece 0.2.2 (Python) gives for these models, which it has trained.

/** Bytes for what is unknown, rules of normalisation of its own, one piece that users defined. */
const BYTES: [string, number[]][] = [
  ['The quick brown fox.', [284, 357, 358, 347, 324, 271, 375, 369, 263]],
  ['Hello, world!', [260, 364, 403, 296, 300, 262, 281, 343, 348, 360]],
  ['She sells sea shells', [305, 319, 273, 287]],
  ['  two  spaces  ', [407, 300, 297, 290, 291, 419, 267, 264]],
  ['', []],
  ['A', [260, 363]],
  ['it\u2019s \u201cso\u201d\u2026 long', [376, 268, 303, 264, 260, 38, 264, 300, 38, 263, 263, 263, 286]],
  ['\ufb01ne \u00c5 na\u00efve', [353, 332, 267, 260, 199, 137, 260, 344, 372, 356]],
  [
    '\u65e5\u672c\u8a9e and \ud83e\udd8a!',
    [260, 234, 155, 169, 234, 160, 176, 236, 174, 162, 265, 260, 244, 163, 170, 142, 360],
  ],
  ['[laugh] he said [laugh]', [260, 3, 382, 267, 383, 331, 260, 3]],
  ['1234567890', [260, 53, 54, 55, 56, 57, 58, 59, 60, 61, 52]],
  ['        Yes.', [260, 93, 267, 264, 263]],
  ['tab\tnew', [391, 291, 418, 260, 271, 267, 352]],
  ['ends with space ', [260, 277, 288, 264, 281, 338, 268, 401, 297, 290, 291, 419, 267]],
  ['\u00dcber fa\u00e7ade', [260, 199, 160, 315, 334, 359, 381]],
  ['zzzzqqqq', [260, 370, 370, 370, 370, 414, 414, 414, 414]],
  ['the the the', [261, 261, 261]],
  ['A\u030angstrom', [260, 199, 137, 271, 295, 409, 380, 298]],
  ['...?!', [260, 263, 263, 263, 362, 360]],
];

/** Nothing is rewritten, no space is added or taken away, and what is unknown is one piece. */
const SPACES: [string, number[]][] = [
  ['The quick brown fox.', [26, 102, 104, 89, 66, 14, 121, 116, 6]],
  ['Hello, world!', [120, 10, 40, 40, 45, 5, 23, 85, 91, 107]],
  ['She sells sea shells', [48, 61, 16, 30]],
  ['  two  spaces  ', [4, 100, 96, 45, 4, 39, 33, 36, 149, 10, 7, 4, 4]],
  ['', []],
  ['A', [110]],
  ['it\u2019s \u201cso\u201d\u2026 long', [79, 11, 0, 7, 4, 0, 7, 45, 0, 29]],
  ['\ufb01ne \u00c5 na\u00efve', [0, 14, 10, 4, 0, 4, 86, 106, 101]],
  ['\u65e5\u672c\u8a9e and \ud83e\udd8a!', [0, 9, 4, 0, 107]],
  ['[laugh] he said [laugh]', [0, 40, 36, 34, 37, 141, 0, 103, 10, 128, 73, 4, 0, 40, 36, 34, 37, 141, 0]],
  ['1234567890', [0]],
  ['        Yes.', [4, 4, 4, 4, 4, 4, 4, 4, 0, 10, 7, 6]],
  ['tab\tnew', [11, 36, 148, 0, 14, 10, 96]],
  ['ends with space ', [20, 31, 7, 23, 79, 11, 141, 39, 33, 36, 149, 10, 4]],
  ['\u00dcber fa\u00e7ade', [0, 57, 77, 105, 127]],
  ['zzzzqqqq', [117, 117, 117, 117, 144, 144, 144, 144]],
  ['the the the', [132, 3, 3]],
  ['A\u030angstrom', [110, 0, 14, 37, 7, 11, 126, 41]],
  ['...?!', [6, 6, 6, 109, 107]],
];

test.each([
  ['bytes', 420, BYTES],
  ['spaces', 150, SPACES],
] as const)('%s: texts have the ids that the reference gives them', (name, size, examples) => {
  const tokenizer = load(name);
  expect(tokenizer.size).toBe(size);
  for (const [text, ids] of examples) expect([text, tokenizer.encode(text)]).toEqual([text, ids]);
});

test('a long text takes no longer for each character than a short one', () => {
  const ids = load('bytes').encode('The quick brown fox jumps. '.repeat(4000));
  expect(ids.length).toBeGreaterThan(4000 * 9);
});

test('a file of another kind is refused in words', () => {
  const read = (bytes: number[]) => () => readSentencePieceModel(Uint8Array.from(bytes));
  expect(read([])).toThrow('no piece stands for what is unknown');
  expect(read([0x7b, 0x22, 0x61])).toThrow('no SentencePiece model');
  // trainer_spec { model_type: BPE }
  expect(read([0x12, 0x02, 0x18, 0x02])).toThrow('another kind than unigram');
});
