import { Message } from '../make-kokoro/protobuf.mjs';

const TYPES = { normal: 1, unknown: 2, control: 3, byte: 6 };

/** A SentencePiece model (google/sentencepiece, sentencepiece_model.proto) with letters, some words, and bytes for all else. */
export function makeTokenizer() {
  const letters = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,!?'▁"];
  const words = ['▁the', '▁and', '▁The', '▁fox', '▁one', '▁two', '▁three', 'ing', 'er', 'th'];
  const pieces = [
    ['<unk>', 0, TYPES.unknown],
    ['<s>', 0, TYPES.control],
    ['</s>', 0, TYPES.control],
    ...Array.from({ length: 256 }, (_, byte) => [
      `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`,
      0,
      TYPES.byte,
    ]),
    ...words.map((word, i) => [word, -3 - i / 10, TYPES.normal]),
    ...letters.map((letter, i) => [letter, -6 - i / 100, TYPES.normal]),
  ];
  const model = new Message();
  for (const [text, score, type] of pieces) {
    model.message(1, new Message().string(1, text).float(2, score).int(3, type));
  }
  model.message(2, new Message().int(3, 1).int(4, pieces.length).int(35, 1));
  model.message(3, new Message().string(1, 'identity').int(3, 1).int(4, 1).int(5, 1));
  return { file: Buffer.concat(model.parts), size: pieces.length };
}
