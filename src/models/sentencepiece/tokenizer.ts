import { readCharsmap } from './charsmap.ts';
import { PIECE, type SentencePieceModel } from './read-model.ts';

/** Stands for a space within pieces. */
const SPACE = '▁';
/** How much less likely than the least likely piece it is that a character is none (google/sentencepiece, unigram_model.cc). */
const UNKNOWN_PENALTY = 10;

export interface SentencePieceTokenizer {
  /** How many ids there are. */
  readonly size: number;
  encode(text: string): number[];
}

/** Cuts texts into the pieces of a unigram model, as `SentencePieceProcessor.Encode` of google/sentencepiece does. */
export function createSentencePieceTokenizer(model: SentencePieceModel): SentencePieceTokenizer {
  const normalize = createNormalizer(model);
  const pieces = new Map<string, { id: number; score: number }>();
  const bytes = new Map<number, number>();
  const scores = model.pieces.filter(({ type }) => type === PIECE.normal).map(({ score }) => score);
  const least = scores.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  let [unknown, longest] = [0, 1];
  for (const [id, { text, score, type }] of model.pieces.entries()) {
    if (type === PIECE.unknown) unknown = id;
    else if (type === PIECE.byte) bytes.set(Number.parseInt(text.slice(3, 5), 16), id);
    else if (type === PIECE.normal || type === PIECE.userDefined) {
      // What users define is always taken: it is likelier than its letters by any others.
      const own = type === PIECE.userDefined ? text.length * most - 0.1 : score;
      pieces.set(text, { id, score: own });
      longest = Math.max(longest, text.length);
    }
  }
  const unknownScore = Math.fround((Number.isFinite(least) ? least : 0) - UNKNOWN_PENALTY);

  /** The likeliest pieces, by the best way to each place (Viterbi); `undefined` for a character that is none. */
  function cut(text: string): { text: string; id: number | undefined }[] {
    const best: ({ score: number; from: number; id: number | undefined } | undefined)[] = [
      { score: 0, from: 0, id: undefined },
    ];
    for (let from = 0; from < text.length; from += widthAt(text, from)) {
      const score = best[from]?.score ?? 0;
      const width = widthAt(text, from);
      const take = (to: number, more: number, id: number | undefined) => {
        const sum = Math.fround(score + more);
        const known = best[to];
        if (!known || sum > known.score) best[to] = { score: sum, from, id };
      };
      let isKnown = false;
      for (let to = from + 1; to <= Math.min(text.length, from + longest); to++) {
        const piece = pieces.get(text.slice(from, to));
        if (!piece) continue;
        take(to, piece.score, piece.id);
        isKnown ||= to === from + width;
      }
      if (!isKnown) take(from + width, unknownScore, undefined);
    }
    const found: { text: string; id: number | undefined }[] = [];
    for (let to = text.length; to > 0; ) {
      const { from = 0, id } = best[to] ?? {};
      found.push({ text: text.slice(from, to), id });
      to = from;
    }
    return found.reverse();
  }

  return {
    size: model.pieces.length,
    encode(text) {
      const ids: number[] = [];
      let wasUnknown = false;
      for (const { text: piece, id } of cut(normalize(text))) {
        if (id !== undefined) ids.push(id);
        else if (model.byteFallback) {
          for (const byte of new TextEncoder().encode(piece)) ids.push(bytes.get(byte) ?? unknown);
        } else if (!wasUnknown) ids.push(unknown);
        wasUnknown = id === undefined;
      }
      return ids;
    },
  };
}

/** Rewrites a text as the model was trained on texts. */
function createNormalizer({ pieces, normalizer }: SentencePieceModel): (text: string) => string {
  const { addDummyPrefix, removeExtraWhitespaces, escapeWhitespaces } = normalizer;
  const rewrite = readCharsmap(normalizer.charsmap);
  const defined = pieces
    .filter(({ type }) => type === PIECE.userDefined)
    .map(({ text }) => text)
    .sort((a, b) => b.length - a.length);

  function rewriteAll(text: string): string {
    const bytes = new TextEncoder().encode(text);
    let [result, index] = ['', 0];
    for (let at = 0; at < bytes.length; ) {
      const own = defined.find((piece) => text.startsWith(piece, index));
      const { text: next, length } = own
        ? { text: own, length: new TextEncoder().encode(own).length }
        : (rewrite(bytes, at) ?? characterAt(text, index));
      result += next;
      // Both places move on by the same characters.
      for (const to = at + length; at < to; ) {
        const width = widthAt(text, index);
        at += new TextEncoder().encode(text.slice(index, index + width)).length;
        index += width;
      }
    }
    return result;
  }

  return (text) => {
    let normal = rewriteAll(text);
    if (removeExtraWhitespaces) normal = normal.replace(/ +/g, ' ').replace(/^ | $/g, '');
    if (normal === '') return '';
    if (addDummyPrefix) normal = ` ${normal}`;
    return escapeWhitespaces ? normal.replaceAll(' ', SPACE) : normal;
  };
}

function characterAt(text: string, index: number): { text: string; length: number } {
  const character = text.slice(index, index + widthAt(text, index));
  return { text: character, length: new TextEncoder().encode(character).length };
}

/** Of the character there, in UTF-16 units. */
function widthAt(text: string, index: number): number {
  return (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
}
