import type { Rule } from '../rules.ts';
import type { Locale } from './locale.ts';
import { speakNumber } from './speak-number.ts';

const LABEL = '[\\p{L}\\d-]{1,63}';
const TOP =
  'com|org|net|edu|gov|info|io|dev|app|ai|eu|es|mx|ar|cl|co|pe|fr|be|ch|ca|it|pt|br|de|at|in|uk|us|jp|cn|tv|me|gob|gouv';

/** Rules for e-mail addresses, web addresses, handles (`@name`) and hashtags. */
export function electronicRules(locale: Locale): Rule[] {
  const speak = (address: string) => speakAddress(address, locale);
  return [
    {
      name: 'e-mail address',
      pattern: new RegExp(
        `(?<![\\p{L}\\d._+-])[\\p{L}\\d._+-]{1,64}@${LABEL}(?:\\.${LABEL}){1,6}(?![\\p{L}\\d])`,
        'gu',
      ),
      read: ([address]) => speak(address),
    },
    {
      name: 'web address',
      pattern: /(?<![\p{L}\d])(?:https?:\/\/|ftp:\/\/|www\.)([^\s<>"«»()[\]{}]{0,2000}[\p{L}\d/])/giu,
      read: ([address]) => speak(address.replace(/^\w+:\/\//, '').replace(/\/$/, '')),
    },
    {
      name: 'host name',
      pattern: new RegExp(
        `(?<![\\p{L}\\d.@_/-])(?:${LABEL}\\.){1,5}(?:${TOP})(?![\\p{L}\\d@-]|\\.\\p{L})(?:/[\\w./-]{0,500}[\\w/])?`,
        'gu',
      ),
      // A missing space behind a full stop (`casa.es`) is likelier than a host when nothing else tells.
      read: ([address]) =>
        /^[\p{L}]+\.(?:es|de|me|in|it|at|us|co)$/u.test(address) &&
        !/^[\p{L}]{2,}\.(?:es|de|it|in)$/u.test(address)
          ? undefined
          : speak(address.replace(/\/$/, '')),
    },
    {
      name: 'handle',
      pattern: /(?<![\p{L}\d@])@([\p{L}\d_.]{0,63}[\p{L}\d_])/gu,
      read: ({ 1: name = '' }) => `${locale.electronic.at} ${speak(name)}`,
    },
    {
      name: 'hashtag',
      pattern: /(?<![\p{L}\d&#])#(?=[\d_]{0,30}\p{L})([\p{L}\p{M}\d_]{1,100})/gu,
      read: ({ 1: name = '' }) => `${locale.electronic.hashtag} ${speakHashtag(name, locale)}`,
    },
  ];
}

/** An address in words, host and path alike. */
function speakAddress(address: string, locale: Locale): string {
  const { electronic } = locale;
  const signs: Readonly<Record<string, string>> = {
    ...electronic.signs,
    '@': electronic.at,
    '.': electronic.dot,
    '/': electronic.slash,
    '-': electronic.hyphen,
    _: electronic.underscore,
    ':': electronic.colon,
  };
  return (address.match(/\p{L}[\p{L}\p{M}]*|\d+|[^\p{L}\d]/gu) ?? [])
    .map((piece, index, pieces) => {
      if (/\d/.test(piece)) return speakFigures(piece, locale);
      if (/\p{L}/u.test(piece)) return speakWord(piece, pieces[index - 1] === '.', locale);
      return signs[piece] ?? '';
    })
    .filter((piece) => piece !== '')
    .join(' ');
}

/** `www` and countries' endings are spelt; what the language says otherwise, is said so. */
function speakWord(word: string, afterDot: boolean, { electronic }: Locale): string {
  const lower = word.toLowerCase();
  const own = electronic.words[lower];
  if (own !== undefined) return own;
  const isSpelt = lower === 'www' || (afterDot && /^[a-z]{2}$/.test(lower));
  return isSpelt ? Array.from(lower).join(' ') : word;
}

function speakFigures(digits: string, locale: Locale): string {
  const number = { negative: false, decimals: '', mark: '' } as const;
  if (digits.length <= 4) return speakNumber({ ...number, integer: digits }, locale);
  return Array.from(digits, (digit) => speakNumber({ ...number, integer: digit }, locale)).join(' ');
}

/** A hashtag's words: parted where a capital or a figure begins. */
function speakHashtag(name: string, locale: Locale): string {
  return (name.match(/\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{L}|\d+/gu) ?? [])
    .map((piece) => (/\d/.test(piece) ? speakFigures(piece, locale) : piece))
    .join(' ');
}
