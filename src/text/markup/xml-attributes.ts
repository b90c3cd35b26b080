import { MarkupError } from './marks.ts';
import { matchAt, nameAt, referenceAt } from './xml-grammar.ts';

/** An attribute's value with its references resolved, and where the value begins in the source. */
export interface Attribute {
  value: string;
  at: number;
}

const SPACE = /[ \t\r\n]*/y;

const MAX_ATTRIBUTES = 64;
const MAX_VALUE = 4096;

/**
 * Reads the attributes of a start tag from behind its name on, and gives where the tag ends. Throws a
 * MarkupError for what is no attribute, for one given twice, and for more or longer ones than anybody needs.
 */
export function readAttributes(
  source: string,
  tag: { name: string; start: number },
): { attributes: Map<string, Attribute>; end: number; empty: boolean } {
  const attributes = new Map<string, Attribute>();
  let at = tag.start + 1 + tag.name.length;
  for (;;) {
    const space = skipSpace(source, at) - at;
    at += space;
    if (source[at] === '>') return { attributes, end: at + 1, empty: false };
    if (source.startsWith('/>', at)) return { attributes, end: at + 2, empty: true };
    if (at >= source.length) throw new MarkupError(`the tag <${tag.name} does not end`, source, tag.start);
    const name = space > 0 ? nameAt(source, at) : '';
    if (name === '') throw new MarkupError(`this cannot stand in the tag <${tag.name}>`, source, at);
    if (attributes.has(name)) throw new MarkupError(`the attribute ${name} is given twice`, source, at);
    if (attributes.size === MAX_ATTRIBUTES) {
      throw new MarkupError(`<${tag.name}> has more than ${MAX_ATTRIBUTES} attributes`, source, at);
    }
    const equals = skipSpace(source, at + name.length);
    const open = skipSpace(source, equals + 1);
    const quote = source[open];
    if (source[equals] !== '=' || (quote !== '"' && quote !== "'")) {
      throw new MarkupError(`the attribute ${name} has no value in quotes`, source, at);
    }
    const close = source.indexOf(quote, open + 1);
    if (close < 0) throw new MarkupError(`the value of ${name} has no closing quote`, source, open);
    attributes.set(name, { value: readValue(source, name, open + 1, close), at: open + 1 });
    at = close + 1;
  }
}

function skipSpace(source: string, at: number): number {
  return at + (matchAt(SPACE, source, at)?.[0].length ?? 0);
}

/** White space becomes spaces, as XML 1.0 says in 3.3.3. */
function readValue(source: string, name: string, from: number, to: number): string {
  if (to - from > MAX_VALUE) {
    throw new MarkupError(`the value of ${name} is longer than ${MAX_VALUE} characters`, source, from);
  }
  const raw = source.slice(from, to);
  const bracket = raw.indexOf('<');
  if (bracket >= 0) throw new MarkupError('< in a value is written &lt;', source, from + bracket);
  let value = '';
  for (let read = 0; read < raw.length; ) {
    const found = raw.indexOf('&', read);
    const until = found < 0 ? raw.length : found;
    value += raw.slice(read, until).replace(/\r\n|[\t\r\n]/g, ' ');
    read = until;
    if (found < 0) break;
    const { end, text } = referenceAt(source, from + found);
    value += text;
    read = end - from;
  }
  return value;
}
