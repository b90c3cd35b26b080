import type { Mark, MarkedText } from './marks.ts';
import { type Effect, readElement } from './ssml-elements.ts';
import { createMarkupWriter, type MarkupWriter } from './writer.ts';
import { readXml, type XmlPiece } from './xml.ts';

type Place = Pick<XmlPiece, 'start' | 'end'>;
type TextPiece = Extract<XmlPiece, { kind: 'text' }>;

/** An element that is open. */
interface Frame {
  effect: Effect;
  /** The rate of its content. */
  rate: number;
  /** Where its content begins. */
  content: number;
  /** What holds until its content ends. */
  spans: { end: number }[];
}

/**
 * Reads a document of the Speech Synthesis Markup Language (W3C SSML 1.1): `speak p s break emphasis prosody
 * phoneme sub say-as voice lang mark`; of other elements the content is spoken, other attributes are ignored.
 * `p` and `s` are parted by blank lines where their text does not show where they end. Every unit of the text
 * keeps its span in the document; a reference's unit has that of the whole reference.
 *
 * Linear. Throws a MarkupError, with line and column, for what is not well-formed, has a DTD, nests deeper than
 * 32 elements, is no `<speak>` document, or has a value that makes no sense.
 */
export function parseSsml(source: string): MarkedText {
  const writer = createMarkupWriter(source);
  const marks: Mark[] = [];
  const frames: Frame[] = [];
  /** The element whose content is replaced: nothing inside of it counts. */
  let replaced: Frame | undefined;

  for (const piece of readXml(source, 'speak')) {
    const frame = frames.at(-1);
    if (piece.kind === 'open') {
      const effect = inherit(readElement({ tag: piece.tag, source, rate: frame?.rate ?? 1 }), frame?.effect);
      const opened = { effect, rate: effect.rate ?? frame?.rate ?? 1, content: piece.end, spans: [] };
      frames.push(opened);
      if (replaced) continue;
      marks.push(...(effect.points ?? []));
      const isHollow = source.startsWith('</', piece.end) || source.startsWith('/>', piece.end - 2);
      begin(writer, opened, piece, isHollow, marks);
      if (effect.instead !== undefined) replaced = opened;
    } else if (piece.kind === 'close') {
      frames.pop();
      if (!frame || (replaced && replaced !== frame)) continue;
      replaced = undefined;
      finish(writer, frame, piece);
    } else if (!replaced) {
      if (piece.kind === 'nothing') writer.drop(piece.start, piece.end);
      else if (frame?.effect.spell) spell(writer, frame.effect.spell, source, piece);
      else if (piece.text === undefined) writer.keepUnindented(piece.start, piece.end);
      else writer.replace(piece.start, piece.end, piece.text);
    }
  }
  return {
    text: writer.finish(),
    marks: marks.filter((mark) => !('start' in mark) || mark.end > mark.start),
  };
}

/** What is spelled out is so through the elements inside of it. */
function inherit(effect: Effect, parent: Effect | undefined): Effect {
  return parent?.spell && !effect.spell ? { ...effect, spell: parent.spell } : effect;
}

/** Takes the start tag out. With no content to stand on, what is spoken stands on the tag itself. */
function begin(writer: MarkupWriter, frame: Frame, tag: Place, isHollow: boolean, marks: Mark[]): void {
  const { effect } = frame;
  const own = isHollow ? effect.instead || effect.ifEmpty : undefined;
  if (own) writer.replace(tag.start, tag.end, own);
  else dropTag(writer, effect, tag);
  for (const span of effect.spans ?? []) {
    const mark = { ...span, start: own ? tag.start : tag.end, end: tag.end };
    frame.spans.push(mark);
    marks.push(mark);
  }
}

function finish(writer: MarkupWriter, { effect, spans, content }: Frame, tag: Place): void {
  if (effect.instead !== undefined && tag.start > content) {
    if (effect.instead === '') writer.drop(content, tag.start);
    else writer.replace(content, tag.start, effect.instead);
  }
  for (const span of spans) span.end = tag.start;
  dropTag(writer, effect, tag);
}

function dropTag(writer: MarkupWriter, { gap }: Effect, { start, end }: Place): void {
  if (gap === 'sentence') writer.endSentence(start, end);
  else writer.drop(start, end, gap);
}

/** Letters with their accents, digits and signs one by one, letters as capitals. */
function spell(writer: MarkupWriter, what: Effect['spell'], source: string, piece: TextPiece): void {
  if (piece.text !== undefined) {
    if (isSpoken(piece.text, what)) writer.replaceApart(piece.start, piece.end, toCapital(piece.text));
    else writer.drop(piece.start, piece.end);
    return;
  }
  for (const { index, 0: sign } of source.slice(piece.start, piece.end).matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const from = piece.start + index;
    if (isSpoken(sign, what)) writer.replaceApart(from, from + sign.length, toCapital(sign));
    else writer.drop(from, from + sign.length);
  }
}

function isSpoken(sign: string, what: Effect['spell']): boolean {
  return what === 'all' ? /\S/.test(sign) : /[\p{L}\p{N}]/u.test(sign);
}

/** `ß` stays: its capital would be two letters. */
function toCapital(sign: string): string {
  const capital = sign.toUpperCase();
  return capital.length === sign.length ? capital : sign;
}
