import { type Field, readFields } from './protobuf.ts';

/** What a piece is: numbers of `ModelProto.SentencePiece.Type` (google/sentencepiece, sentencepiece_model.proto). */
export const PIECE = { normal: 1, unknown: 2, control: 3, userDefined: 4, unused: 5, byte: 6 } as const;

export interface Piece {
  text: string;
  score: number;
  type: number;
}

export interface SentencePieceModel {
  /** By id. */
  pieces: Piece[];
  /** Whether what no piece spells is given as its UTF-8 bytes. */
  byteFallback: boolean;
  normalizer: {
    /** Compiled rules; empty when nothing is rewritten. */
    charsmap: Uint8Array<ArrayBuffer>;
    addDummyPrefix: boolean;
    removeExtraWhitespaces: boolean;
    escapeWhitespaces: boolean;
  };
}

const UNIGRAM = 1;
const utf8 = new TextDecoder();

/** Reads a SentencePiece `.model` file. Throws an Error for other files, and for models that are not of the unigram kind. */
export function readSentencePieceModel(file: Uint8Array<ArrayBuffer>): SentencePieceModel {
  const model: SentencePieceModel = {
    pieces: [],
    byteFallback: false,
    normalizer: {
      charsmap: new Uint8Array(0),
      addDummyPrefix: true,
      removeExtraWhitespaces: true,
      escapeWhitespaces: true,
    },
  };
  try {
    for (const { number, bytes } of readFields(file)) {
      if (!bytes) continue;
      if (number === 1) model.pieces.push(readPiece(bytes));
      else if (number === 2) readTrainer(model, bytes);
      else if (number === 3) readNormalizer(model.normalizer, bytes);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Error('The tokenizer is no SentencePiece model.', { cause: error });
  }
  if (!model.pieces.some(({ type }) => type === PIECE.unknown)) {
    throw new Error('The tokenizer is no SentencePiece model: no piece stands for what is unknown.');
  }
  return model;
}

function readPiece(bytes: Uint8Array<ArrayBuffer>): Piece {
  const piece: Piece = { text: '', score: 0, type: PIECE.normal };
  for (const field of readFields(bytes)) {
    if (field.number === 1 && field.bytes) piece.text = utf8.decode(field.bytes);
    else if (field.number === 2) piece.score = field.float ?? 0;
    else if (field.number === 3) piece.type = field.int ?? PIECE.normal;
  }
  return piece;
}

function readTrainer(model: SentencePieceModel, bytes: Uint8Array<ArrayBuffer>): void {
  for (const { number, int } of readFields(bytes)) {
    if (number === 3 && int !== UNIGRAM) {
      throw new Error('The tokenizer is a SentencePiece model of another kind than unigram.');
    }
    if (number === 35) model.byteFallback = int === 1;
  }
}

function readNormalizer(normalizer: SentencePieceModel['normalizer'], bytes: Uint8Array<ArrayBuffer>): void {
  const isOn = ({ int }: Field) => int !== 0;
  for (const field of readFields(bytes)) {
    if (field.number === 2 && field.bytes) normalizer.charsmap = field.bytes;
    else if (field.number === 3) normalizer.addDummyPrefix = isOn(field);
    else if (field.number === 4) normalizer.removeExtraWhitespaces = isOn(field);
    else if (field.number === 5) normalizer.escapeWhitespaces = isOn(field);
  }
}
