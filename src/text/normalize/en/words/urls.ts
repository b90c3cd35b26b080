import type { Part, Rule } from '../../rules.ts';
import { keptStop } from './context.ts';
import { LETTER_DOMAINS, LETTER_EXTENSIONS, WORD_DOMAINS, WORD_EXTENSIONS } from './domains.ts';
import { spellLetters } from './letters.ts';
import { addressLength, spellAddress } from './spell-address.ts';

/** No address is longer; what is longer is read as text. */
const LONGEST = 2000;

/**
 * Behind `addressLength` a match may still hold marks of the sentence: as the last part they are kept.
 */
function withTail(match: string, length: number, parts: Part[]): Part[] {
  if (length < match.length)
    parts.push({ at: length, length: match.length - length, spoken: match.slice(length) });
  return parts;
}

function shift(parts: Part[], by: number): Part[] {
  return parts.map((part) => ({
    ...part,
    at: part.at + by,
    spoken: by > 0 && part.at === 0 ? ` ${part.spoken}` : part.spoken,
  }));
}

/**
 * `https://example.com/a?b=c`: the scheme by letters, then the rest. In running text `://` goes without saying; an
 * address that stands alone is there to be taken down, so all of it is said.
 */
const URL_RULE: Rule = {
  name: 'url',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?<scheme>https?|ftps?|sftp|wss?|ssh|git|file|mailto|app|chrome|about|s3)(?<colon>:\/\/\/?)(?<rest>[^\s<>"“”«»、。，）」】]{1,${LONGEST}})`,
    'giu',
  ),
  read(match, sentence) {
    const { scheme = '', colon = '', rest = '' } = match.groups ?? {};
    const length = addressLength(rest);
    if (length === 0) return undefined;
    const body = rest.slice(0, length);
    const hostEnd = colon.length === 3 ? body.search(/[/?#:]|$/) : 0;
    const start = scheme.length + colon.length;
    const isFull = isAlone(match[0], sentence);
    const spokenScheme = /^(?:file|git|app|chrome|about|mailto)$/i.test(scheme)
      ? scheme.toLowerCase()
      : spellLetters(scheme);
    return withTail(match[0], start + length, [
      { at: 0, length: scheme.length, spoken: spokenScheme },
      ...(isFull ? shift(spellAddress(colon, { hostEnd: 0 }), scheme.length) : []),
      ...shift(spellAddress(isFull ? body : stripSlash(body), { hostEnd, isFull }), start),
    ]);
  },
};

function isAlone(text: string, sentence: string): boolean {
  return text.length === sentence.trim().length;
}

/** A slash at the end goes without saying. */
function stripSlash(text: string): string {
  return text.replace(/\/$/, '');
}

const HOST = String.raw`(?:[\p{L}\p{N}_-]{1,63}\.){1,8}\p{L}{2,18}`;
const TAIL = String.raw`(?::\d{1,5}(?!\d))?(?:[/?#][^\s<>"“”«»、。，）」】]{0,${LONGEST}})?`;

const MAIL: Rule = {
  name: 'mail',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}_%+-]|[\p{L}\p{N}]\.)(?<name>[\p{L}\p{N}_%+][\p{L}\p{N}._%+-]{0,63})@(?<host>${HOST})(?![\p{L}\p{N}@])(?<tail>(?:\/[^\s<>"“”«»、。，）」】]{0,${LONGEST}})?)`,
    'gu',
  ),
  read({ 0: text, groups = {} }) {
    const { name = '', host = '' } = groups;
    const length = addressLength(text);
    const body = stripSlash(text.slice(0, length));
    return withTail(text, length, spellAddress(body, { hostEnd: name.length + 1 + host.length }));
  },
};

/** `www.example.com/a`, `test.uk`, `localhost:8080`. */
const BARE_HOST: Rule = {
  name: 'bare-host',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}._@/\\-])(?<host>${HOST}|localhost(?=[:/][\p{L}\p{N}]))(?![\p{L}\p{N}@_(]|-\p{L}|\.\p{L})${TAIL}`,
    'gu',
  ),
  read({ 0: text, groups = {} }, sentence) {
    const { host = '' } = groups;
    if (!isHost(host, text.length > host.length)) return undefined;
    const length = addressLength(text);
    const isFile = isFileName(host);
    const parts = spellAddress(stripSlash(text.slice(0, length)), {
      hostEnd: isFile ? 0 : host.length,
      quietUnderscore: isFile,
      isFull: isAlone(text, sentence),
    });
    return withTail(text, length, parts);
  },
};

/** Abbreviations with inner points, and those that a next sentence follows without a space. */
const NO_HOSTS =
  /(?:^|\.)(?:e\.g|i\.e|etc|vs|approx|dept|p\.m|a\.m|[ap]\.m\.\p{L}+|Ph\.D|no|fig|vol)(?:\.|$)/iu;

function lastPiece(host: string): string {
  return host.slice(host.lastIndexOf('.') + 1);
}

/** Whether words with points between are an address, and not sentences without a space between: `done.Then`. */
function isHost(host: string, hasTail: boolean): boolean {
  if (host === 'localhost' || /^www\./i.test(host)) return true;
  const last = lastPiece(host);
  const first = host.slice(0, host.indexOf('.'));
  if (NO_HOSTS.test(host) || /^(?:\p{L}\.){1,}\p{L}{1,2}$/u.test(host)) return false;
  if (isFileName(host)) return true;
  if (!/^\p{Ll}+$/u.test(last) && last !== last.toUpperCase()) return false;
  const lower = last.toLowerCase();
  if (
    WORD_DOMAINS.has(lower) ||
    (LETTER_DOMAINS.has(lower) && !/^(?:is|it|in|at|no|my|am|to|be|us|me|so|as|by|la|id|im|de)$/.test(lower))
  )
    return first.length > 1 || hasTail;
  if (LETTER_DOMAINS.has(lower)) return /^[\p{Ll}\p{N}-]{2,}$/u.test(first);
  return last === lower && last.length <= 4 && first.length > 2 && first === first.toLowerCase();
}

/** Kinds of files that are also domains, so that only a name with one point is a file's. */
const KIND_OR_DOMAIN = /^(?:md|rs|sh|pl|go|so|log|lock)$/;
/** Kinds of files that are words or domains first. */
const RATHER_NO_KIND = /^(?:ai|cc|ps|key|data|app)$/;

function isFileName(host: string): boolean {
  const last = lastPiece(host).toLowerCase();
  if (!LETTER_EXTENSIONS.has(last) && !WORD_EXTENSIONS.has(last)) return false;
  if (KIND_OR_DOMAIN.test(last)) return host.split('.').length === 2;
  return !WORD_DOMAINS.has(last) && !RATHER_NO_KIND.test(last);
}

/** `song.mp3`, `archive.7z`, `v1_final.tar.gz`: names of files whose ends have digits, or several points. */
const FILE: Rule = {
  name: 'file-name',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\p{N}._@/\\-])(?<name>[\p{L}\p{N}_-]{1,80}(?:\.[\p{L}\p{N}_-]{1,40}){0,4})\.(?<end>${[...LETTER_EXTENSIONS, ...WORD_EXTENSIONS].join('|')})(?![\p{L}\p{N}_@-]|\.\p{L})`,
    'gu',
  ),
  read({ 0: text, groups = {} }) {
    const { name = '', end = '' } = groups;
    if (/^\d+$/.test(name) && !/\d/.test(end)) return undefined;
    if (
      NO_HOSTS.test(text) ||
      (/^\p{Lu}?\p{Ll}*$/u.test(name) && /^(?:so|go|key|data|log|c|h|am|ai|app|lock)$/.test(end))
    )
      return undefined;
    return spellAddress(text, { hostEnd: 0, quietUnderscore: true });
  },
};

/** `.NET`, `.gitignore`, `.com`: a name that begins with a point. */
const POINT_FIRST: Rule = {
  name: 'point-first',
  pattern: /(?<![\p{L}\p{N}.…!?])(?<=^|[\s("'“‘/])\.(?<name>\p{L}[\p{L}\p{N}_-]{1,30})(?![\p{L}\p{N}])/gu,
  read({ 0: text }) {
    return text === '.NET' ? 'dot net' : spellAddress(text, { hostEnd: text.length });
  },
};

/** `Node.js`, `Vue.js` are names with a capital. */
const DOT_JS: Rule = {
  name: 'dot-js',
  pattern: /(?<=(?<![\p{L}\p{N}])\p{L}{2,20})\.(?<end>js|ts|NET|io|ai|py|rs)(?![\p{L}\p{N}]|\.\p{L})/gu,
  read(match, sentence) {
    const end = match.groups?.['end'] ?? '';
    const stop = keptStop(sentence, match.index + match[0].length);
    return ` dot ${end === 'NET' ? 'net' : spellLetters(end)}${stop}`;
  },
};

/** Addresses of pages and mail, and names of files. */
export const URL_RULES: readonly Rule[] = [URL_RULE, MAIL, FILE, BARE_HOST, DOT_JS, POINT_FIRST];
