import type { Part, Rule } from '../../rules.ts';
import { spellLetters } from './letters.ts';
import { isPronounceable } from './pronounceable.ts';
import { saySerialDigits } from './serials.ts';

/** The words of a name written together: `ThrowbackThursday`, `john_doe`, `NASAMoon2024`. */
function sayName(name: string, from: number): Part[] {
  const parts: Part[] = [];
  for (const { index, 0: word } of name.matchAll(
    /\d+|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+|[\p{L}\p{M}]+/gu,
  )) {
    parts.push({ at: from + index, length: word.length, spoken: ` ${sayWord(word, name)}` });
  }
  return parts;
}

function sayWord(word: string, name: string): string {
  if (/^\d/.test(word)) return saySerialDigits(word);
  if (word.length === 1) return name.length > 1 && word === 'a' ? 'a' : word.toUpperCase();
  const isSpelled = /^[A-Z]+$/.test(word) && (word.length <= 3 || !isPronounceable(word));
  return isSpelled ? spellLetters(word) : word.toLowerCase();
}

/** `#ThrowbackThursday`. */
const HASHTAG: Rule = {
  name: 'hashtag',
  pattern:
    /(?<![\p{L}\p{N}&#/])#(?<name>[\p{L}_][\p{L}\p{M}\p{N}_]{0,80}|\d{1,4}[\p{L}_][\p{L}\p{M}\p{N}_]{0,80})/gu,
  read({ groups = {} }) {
    return [{ at: 0, length: 1, spoken: 'hashtag' }, ...sayName(groups['name'] ?? '', 1)];
  },
};

/** `@john_doe`. */
const HANDLE: Rule = {
  name: 'handle',
  pattern: /(?<![\p{L}\p{N}._%+@-])@(?<name>[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]{0,60}[\p{L}\p{N}_])?)/gu,
  read({ groups = {} }) {
    const name = groups['name'] ?? '';
    if (/^\d+$/.test(name)) return undefined;
    return [{ at: 0, length: 1, spoken: 'at' }, ...sayName(name, 1)];
  },
};

/** `r/books`, `u/someone`. */
const COMMUNITY: Rule = {
  name: 'community',
  pattern: /(?<![\p{L}\p{N}])(?<kind>\/?[ru])\/(?<name>\p{L}[\p{L}\p{N}_]{2,30})(?![\p{L}\p{N}/])/gu,
  read({ groups = {} }) {
    const { kind = '', name = '' } = groups;
    return [
      { at: 0, length: kind.length, spoken: kind.replace('/', '').toUpperCase() },
      { at: kind.length, length: 1, spoken: ' slash' },
      ...sayName(name, kind.length + 1),
    ];
  },
};

/** Hashtags and the names of accounts. */
export const SOCIAL_RULES: readonly Rule[] = [HASHTAG, COMMUNITY, HANDLE];
