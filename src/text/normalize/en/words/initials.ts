import type { Part, Rule } from '../../rules.ts';
import { keptStop, wordBefore, wordsBefore } from './context.ts';
import { spellLetters } from './letters.ts';

/** `U.S.A.`, `p.m.`, `Ph.D.`, `M.D.s`: letters with points, spelled. */
const DOTTED: Rule = {
  name: 'dotted-letters',
  pattern:
    /(?<![\p{L}\p{N}.@/])(?:Ph\.\s?D|(?:\p{L}\.){1,8}\p{L})(?<dot>\.?)(?<ending>['’]?s)?(?![\p{L}\p{N}@]|\.\p{L})/gu,
  read(match, sentence) {
    const { dot = '', ending = '' } = match.groups ?? {};
    const letters = match[0].slice(0, match[0].length - dot.length - ending.length);
    const stop = ending ? '' : keptStop(sentence, match.index + match[0].length);
    return spellLetters(letters) + ending + stop;
  },
};

/** Before a name rather than at the end of a sentence. */
const BEFORE_NAMES = /^(?:by|of|and|with|for|to|from|see|Dr\.?|Mr\.?|Prof\.?|Sir|\p{Lu}\p{L}+)$/u;
/** What is told apart by letters. */
const LETTERED_THINGS =
  /^(?:Plan|Vitamin|vitamin|Hepatitis|hepatitis|Class|Type|type|Group|Section|Appendix|Part|Grade|grade|Figure|Table|Exhibit|Schedule|Team|Block|Series|Option|option|Model|Answer|Point|point|Level|an?|the|letter)$/;

/** Whether a name stands before `and`: `Hall and I. Smith`. */
function isName(sentence: string, index: number): boolean {
  const [, name = ''] = wordsBefore(sentence, index, 2);
  return /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u.test(name) && !/^(?:You|He|She|They|We|It)$/.test(name);
}

/** `J. R. R. Tolkien`, `George W. Bush`: the points of initials before a name go. */
const INITIALS: Rule = {
  name: 'initials',
  pattern: /(?<![\p{L}\p{N}.'’&])(?:\p{Lu}\.\s?){1,6}(?=\p{Lu}\p{Ll})/gu,
  read(match, sentence) {
    const before = wordBefore(sentence, match.index);
    const isSingle = /^\p{Lu}\.\s$/u.test(match[0]);
    // `James VI and I. Pope`, `you and I. Then`.
    if (isSingle && match[0].startsWith('I') && before === 'and' && !isName(sentence, match.index))
      return undefined;
    // `It was I. Then`, `Plan B. Then`: a sentence ends, if the splitter left it here.
    if (isSingle && match[0].startsWith('I') && before !== '' && !BEFORE_NAMES.test(before)) return undefined;
    if (isSingle && LETTERED_THINGS.test(before)) return undefined;
    const parts: Part[] = [];
    for (const { index, 0: letter } of match[0].matchAll(/\p{Lu}\.(?<gap>\s?)/gu)) {
      const space = /\s$/.test(letter) ? '' : ' ';
      parts.push({ at: index, length: letter.trimEnd().length, spoken: letter.slice(0, 1) + space });
    }
    return sentence ? parts : undefined;
  },
};

/** Letters with points. */
export const INITIAL_RULES: readonly Rule[] = [DOTTED, INITIALS];
