import { MarkupError } from './marks.ts';
import { type Attribute, readAttributes } from './xml-attributes.ts';
import { checkCharacters, matchAt, nameAt, referenceAt } from './xml-grammar.ts';

export interface StartTag {
  name: string;
  attributes: ReadonlyMap<string, Attribute>;
  start: number;
  end: number;
}

/** A piece of a document: `[start, end)` of the source. Pieces are in order and together cover the source. */
export type XmlPiece = { start: number; end: number } & (
  | { kind: 'open'; tag: StartTag }
  /** After an empty element's start tag comes an end tag that is empty itself. */
  | { kind: 'close' }
  /** Text as it is written, or the `text` that is written otherwise: a reference, or a line end of two units. */
  | { kind: 'text'; text?: string }
  /** A comment, an instruction, the marks around a CDATA section, white space outside of the root. */
  | { kind: 'nothing' }
);

/** No writer of speech markup nests deeper. */
const MAX_DEPTH = 32;

const DECLARATION = /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.\d{1,4}\1[^?]{0,200}\?>/y;

/**
 * Reads a document whose root is `root`, piece by piece. It takes XML 1.0 without DTDs, and is strict about what
 * it takes: names, quotes, references, characters and nesting. Why not a parser from a package: it must tell the
 * exact place of every unit of text, also of those behind references and `\r\n`, and of every fault. saxes 6.0.0
 * gives text with its references resolved and merged, swallows the `<` behind half of a surrogate pair, and
 * tells unclosed elements at the end of the document.
 *
 * Linear in the length of the source. Throws a MarkupError at the first fault.
 */
export function* readXml(source: string, root: string): Generator<XmlPiece> {
  checkCharacters(source);
  const open: StartTag[] = [];
  const fail = (fault: string, at: number) => new MarkupError(fault, source, at);
  const notRoot = (at: number) => fail(`a document is one <${root}> element and nothing besides`, at);
  let hadRoot = false;
  const begin = source.startsWith('\uFEFF') ? 1 : 0;
  if (begin > 0) yield { kind: 'nothing', start: 0, end: begin };

  for (let at = begin; at < source.length; ) {
    const start = at;
    if (source[at] !== '<') {
      at = ahead(source, '<', at);
      if (open.length > 0) yield* readText(source, start, at);
      else {
        const word = source.slice(start, at).search(/[^ \t\r\n]/);
        if (word >= 0) throw notRoot(start + word);
        yield { kind: 'nothing', start, end: at };
      }
    } else if (source.startsWith('</', at)) {
      const name = nameAt(source, at + 2);
      const [tag, close] = [open.pop(), matchAt(/[ \t\r\n]*>/y, source, at + 2 + name.length)];
      if (!tag) throw fail(`</${name}> closes nothing`, at);
      if (tag.name !== name) throw fail(`</${name}> where </${tag.name}> is due`, at);
      if (!close) throw fail(`the tag </${name} does not end`, at);
      at += 2 + name.length + close[0].length;
      yield { kind: 'close', start, end: at };
    } else if (source.startsWith('<!--', at)) {
      const dashes = source.indexOf('--', at + 4);
      if (dashes < 0) throw fail('the comment does not end', at);
      if (source[dashes + 2] !== '>') throw fail('a comment cannot have -- in it', dashes);
      at = dashes + 3;
      yield { kind: 'nothing', start, end: at };
    } else if (source.startsWith('<![CDATA[', at)) {
      if (open.length === 0) throw notRoot(at);
      const end = source.indexOf(']]>', at + 9);
      if (end < 0) throw fail('the CDATA section does not end', at);
      at = end + 3;
      yield { kind: 'nothing', start, end: start + 9 };
      yield* readLines(source, start + 9, end);
      yield { kind: 'nothing', start: end, end: at };
    } else if (source.startsWith('<?', at)) {
      at = endOfInstruction(source, at, begin);
      yield { kind: 'nothing', start, end: at };
    } else if (source.startsWith('<!', at)) {
      const isDoctype = /^<!doctype/i.test(source.slice(at, at + 9));
      throw fail(isDoctype ? 'a document type (DTD) is not accepted' : 'this is no tag and no comment', at);
    } else {
      const name = nameAt(source, at + 1);
      if (name === '') throw fail('< that begins no tag is written &lt;', at);
      if (open.length === 0 && (hadRoot || name !== root)) throw notRoot(at);
      if (open.length === MAX_DEPTH) throw fail(`more than ${MAX_DEPTH} elements inside each other`, at);
      const { attributes, end, empty } = readAttributes(source, { name, start });
      hadRoot = true;
      at = end;
      const tag = { name, attributes, start, end };
      yield { kind: 'open', start, end, tag };
      if (empty) yield { kind: 'close', start: end, end };
      else open.push(tag);
    }
  }
  const unclosed = open.pop();
  if (unclosed) throw fail(`<${unclosed.name}> is not closed`, unclosed.start);
  if (!hadRoot) throw notRoot(0);
}

/** Where `mark` comes next, or the end. */
function ahead(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  return found < 0 ? source.length : found;
}

/** Searches stay inside the text: one that ran on to the end, for each of many short texts, would be quadratic. */
function* readText(source: string, from: number, to: number): Generator<XmlPiece> {
  const sectionEnd = source.slice(from, to).indexOf(']]>');
  if (sectionEnd >= 0) throw new MarkupError(']]> in text is written ]]&gt;', source, from + sectionEnd);
  for (let at = from; at < to; ) {
    if (source[at] === '&') {
      const { end, text } = referenceAt(source, at);
      yield { kind: 'text', start: at, end, text };
      at = end;
    } else {
      const end = at + ahead(source.slice(at, to), '&', 0);
      yield* readLines(source, at, end);
      at = end;
    }
  }
}

/** XML's line end is `\n`, however it is written (2.11). */
function* readLines(source: string, from: number, to: number): Generator<XmlPiece> {
  for (let at = from; at < to; ) {
    const start = at;
    if (source[at] === '\r') {
      at += source[at + 1] === '\n' ? 2 : 1;
      yield { kind: 'text', start, end: at, text: '\n' };
    } else {
      at += ahead(source.slice(at, to), '\r', 0);
      yield { kind: 'text', start, end: at };
    }
  }
}

/** The XML declaration looks like an instruction, but may only come first. */
function endOfInstruction(source: string, at: number, begin: number): number {
  const name = nameAt(source, at + 2);
  const end = source.indexOf('?>', at + 2 + name.length);
  const isDeclaration = name.toLowerCase() === 'xml';
  const isSound = isDeclaration
    ? at === begin && matchAt(DECLARATION, source, at)
    : /^[ \t\r\n?]/.test(source.slice(at + 2 + name.length, at + 3 + name.length));
  if (name === '' || end < 0 || !isSound) {
    throw new MarkupError('this is no processing instruction, or one that cannot stand here', source, at);
  }
  return end + 2;
}
