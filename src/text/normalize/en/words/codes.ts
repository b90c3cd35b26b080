import type { Part, Rule } from '../../rules.ts';
import { cardinal, pluralNumber } from '../numbers/spell.ts';
import { sayLabel } from './say.ts';

/** Codes of answers over HTTP (IANA's registry). */
const HTTP_CODES =
  '(?:10[0-3]|20[0-8]|226|30[0-8]|40[0-9]|41[0-8]|42[1-689]|431|451|50[0-8]|51[01])(?![\\p{L}\\p{N}%]|[.,:/-]\\d)';

/** `returned a 503`, `a 404 error`. */
const HTTP: Rule = {
  name: 'http-code',
  pattern: new RegExp(
    String.raw`(?<=(?<!\p{L})(?:return(?:s|ed|ing)?|thr(?:ows?|ew|own|owing)|respond(?:s|ed)?\swith|answer(?:s|ed)?\swith|gets?|got|getting|serv(?:es|ed|ing)|with|see|seeing)\s(?:an?|the)\s|(?:[Rr]eturn(?:s|ed|ing)?)\s)${HTTP_CODES}(?=\s(?:error|response|page|from|for|status|on|when|code|because|and|if|instead|or|to)(?!\p{L})|[.,;:!?)]|$)|${HTTP_CODES}(?=\s(?:errors?|responses?|status|page|Not\sFound|Forbidden|Unauthorized|Bad\sRequest|Internal\sServer|Service\sUnavailable|OK)(?!\p{L}))`,
    'gu',
  ),
  read: ({ 0: code }) => sayLabel(code),
};

/** `Form 1040/1099`, `Forms 1040`. */
const FORM: Rule = {
  name: 'form-number',
  pattern:
    /(?<=(?<!\p{L})Forms?\s)(?<one>\d{3,4})(?:(?<slash>\/)(?<two>\d{3,4}))?(?![\p{L}\p{N}]|[.,:/-]\d)/gu,
  read({ groups = {} }) {
    const { one = '', slash, two = '' } = groups;
    const parts: Part[] = [{ at: 0, length: one.length, spoken: sayLabel(one) }];
    if (slash)
      parts.push(
        { at: one.length, length: 1, spoken: ', ' },
        { at: one.length + 1, length: two.length, spoken: sayLabel(two) },
      );
    return parts;
  },
};

/** `1s and 0s`: figures, not seconds. */
const FIGURES: Rule = {
  name: 'plural-figures',
  pattern:
    /(?<![\p{L}\p{N}.,$€£])(?<digit>\d)['’]?s(?=\s(?:and|or|to)\s\d['’]?s(?!\p{L}))|(?<=\d['’]?s\s(?:and|or|to)\s|(?<!\p{L})(?:leading|trailing|all)\s)(?<other>\d)['’]?s(?![\p{L}\p{N}])/gu,
  read({ groups = {} }) {
    const digit = groups['digit'] ?? groups['other'] ?? '';
    return digit === '0' ? 'zeros' : pluralNumber(cardinal(digit));
  },
};

/** `10s of things`: tens, hundreds, thousands. */
const MANY: Rule = {
  name: 'plural-tens',
  pattern: /(?<![\p{L}\p{N}.,$€£])(?<digits>10{1,3})['’]?s(?=\sof\s)/gu,
  read: ({ groups = {} }) => ['tens', 'hundreds', 'thousands'][(groups['digits'] ?? '').length - 2],
};

/** Numbers that are names of things. */
export const CODE_RULES: readonly Rule[] = [HTTP, FORM, FIGURES, MANY];
