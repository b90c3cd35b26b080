import type { Part, Rule } from '../../rules.ts';
import { spellLetters } from './letters.ts';
import { saySerialDigits } from './serials.ts';

const REACH = 60;
const ON_A_TELEPHONE = /(?<!\p{L})(?:press|hit|dial|push|key|keypad|button|phone|telephone|enter)(?!\p{L})/iu;

/** `Press # to continue or * for help`: the keys of a telephone. */
function keySign(british: boolean): Rule {
  return {
    name: 'key-sign',
    needs: /[#*]/,
    pattern:
      /(?<=(?<!\p{L})(?:press|hit|dial|push|enter|type|the|or|and|by|then|with)\s["'“‘]?)[#*](?=["'”’]?(?:\s(?:to|for|key|sign|button|when|and|or|then|if|again|twice|now)(?!\p{L})|[.,;!?)]|$))/giu,
    read(match, sentence) {
      const near = sentence.slice(Math.max(0, match.index - REACH), match.index + REACH);
      if (!ON_A_TELEPHONE.test(near)) return undefined;
      return match[0] === '*' ? 'star' : british ? 'hash' : 'pound';
    },
  };
}

/** `Acct #: 12`, `your account #.`: the sign in place of the word. */
const NUMBER_WORD: Rule = {
  name: 'number-word',
  needs: /#/,
  pattern:
    /(?<=\p{L}\.?\s?|^)(?<!(?<!\p{L})[A-G])#(?=\s?:|\s(?:is|of|on|and|below|above|here|in)(?!\p{L})|[,.;?)]|$)/gu,
  read: (match, sentence) => (/\s/.test(sentence[match.index - 1] ?? '') ? 'number' : ' number'),
};

/** `order #A1234`: a number with letters, behind what is numbered. */
const LABEL_NUMBER: Rule = {
  name: 'label-number',
  needs: /#/,
  pattern:
    /(?<=(?<!\p{L})(?:order|ticket|invoice|case|item|ref|reference|tracking|flight|model|part|serial|confirmation|booking|job|po|claim|policy|account|acct|bug|issue|sku|unit|apt|suite|room|lot|id|bus|gate|permit|license|batch|unit)\.?:?\s)#(?<label>[A-Z]{1,4}-?\d{1,12}[A-Z]{0,2})(?![\p{L}\p{N}_])/giu,
  read({ groups = {} }) {
    const label = groups['label'] ?? '';
    const parts: Part[] = [{ at: 0, length: 1, spoken: 'number' }];
    for (const { index, 0: piece } of label.matchAll(/\d+|[A-Z]+/gi)) {
      const spoken = /\d/.test(piece) ? saySerialDigits(piece) : spellLetters(piece);
      parts.push({ at: index + 1, length: piece.length, spoken: ` ${spoken}` });
    }
    return parts;
  },
};

/** `Settings > General`: a path through menus, with a pause for the sign. */
const MENU: Rule = {
  name: 'menu-path',
  needs: /[>›]/,
  pattern: /(?<=(?<!\p{L})\p{Lu}[\p{L}’']{1,20}|[)\]])\s?[>›]\s?(?=["“]?\p{Lu}\p{L})/gu,
  read: () => ', ',
};

/** How far a formula between dollars reaches. */
const LONGEST_FORMULA = 200;

function isFormula(body: string): boolean {
  if (body === '' || /^\s|\s$/.test(body)) return false;
  return /[\\^_{}]/.test(body) || /^\p{L}$|^(?!\d)[^\s]{0,40}\s?[=<>+]/u.test(body);
}

/** The dollars around a formula: `$E=mc^2$`. */
const FORMULA: Rule = {
  name: 'formula-dollars',
  needs: /\$[^$]{1,200}\$/,
  pattern: /(?<!\$)\${1,2}(?!\$)/gu,
  read(match, sentence) {
    const { index, 0: mark } = match;
    const after = sentence.slice(index + mark.length, index + mark.length + LONGEST_FORMULA);
    const close = after.indexOf(mark);
    if (close > 0 && isFormula(after.slice(0, close)) && !/^\d/.test(after.slice(close + mark.length)))
      return '';
    const before = sentence.slice(Math.max(0, index - LONGEST_FORMULA), index);
    const open = before.lastIndexOf(mark);
    return open >= 0 && isFormula(before.slice(open + mark.length)) ? '' : undefined;
  },
};

/** `==marked==`. */
const MARKED: Rule = {
  name: 'marked',
  needs: /==/,
  pattern:
    /(?<![=\p{L}\p{N}])==(?=[\p{L}\p{N}][^=]{0,200}==)|(?<===[\p{L}\p{N}][^=]{0,200})==(?![=\p{L}\p{N}])/gu,
  read: () => '',
};

/** Signs that stand for something else than themselves; the first of them before any rule that reads digits. */
export function keySignRules(british: boolean): Rule[] {
  return [FORMULA, MARKED, MENU, keySign(british), LABEL_NUMBER, NUMBER_WORD];
}
