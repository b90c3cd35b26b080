import type { Part, Rule } from '../../rules.ts';
import { addressLength, spellAddress } from './spell-address.ts';

const PIECE = String.raw`[\p{L}\p{N}._@+~-]{1,120}`;

function readPath(text: string): Part[] | undefined {
  const length = addressLength(text);
  const body = text.slice(0, length);
  if (!/\p{L}/u.test(body)) return undefined;
  const parts = spellAddress(body, { hostEnd: 0 });
  if (length < text.length)
    parts.push({ at: length, length: text.length - length, spoken: text.slice(length) });
  return parts;
}

/** `/etc/hosts`, `~/notes`, `./run.sh`, `../src`. */
const UNIX: Rule = {
  name: 'unix-path',
  pattern: new RegExp(
    String.raw`(?<=^|[\s("'“‘\x60=])(?:~|\.{1,2})?(?:\/${PIECE}){1,30}\/?(?![\p{L}\p{N}/])`,
    'gu',
  ),
  read({ 0: text }) {
    return /^\/(?:or|and|or\.|\d+)$/.test(text) ? undefined : readPath(text);
  },
};

/** `C:\Users\me`, `\\server\share`, with either slash. */
const WINDOWS: Rule = {
  name: 'windows-path',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:[A-Za-z]:|\\)(?:[\\/]${PIECE}){1,30}[\\/]?|(?<![\p{L}\p{N}])[A-Za-z]:\\`,
    'gu',
  ),
  read: ({ 0: text }) => readPath(text),
};

/** `src/text/index.ts`: a path by its file's kind at the end, or by three folders and more. */
const RELATIVE: Rule = {
  name: 'relative-path',
  pattern:
    /(?<![\p{L}\p{N}/\\.@_-])[\p{L}\p{N}_@.-]{1,80}(?:\/[\p{L}\p{N}_.-]{1,120}){1,30}(?![\p{L}\p{N}/])/gu,
  read({ 0: text }) {
    const isFile = /\/[\p{L}\p{N}_.-]*\p{L}\.[a-z][a-z0-9]{0,4}$/u.test(text);
    const isDeep =
      /^[a-z0-9_.-]+(?:\/[a-z0-9_.-]+){2,}$/.test(text) && /[a-z]{3}/.test(text) && /[._-]/.test(text);
    return isFile || isDeep ? readPath(text) : undefined;
  },
};

/** Places of files. */
export const PATH_RULES: readonly Rule[] = [WINDOWS, UNIX, RELATIVE];
