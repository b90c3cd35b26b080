import type { Rule } from '../../rules.ts';

const WITH_S = /^(?:IT|HE|SHE|THAT|WHAT|WHO|THERE|HERE|LET|WHERE|HOW|WHEN|WHY|ONE|EVERYONE|SOMEONE|THIS)$/;

/** `DON'T`, `YOU’RE`, `IT'S`, `I'LL`: in capitals the same words. Other words with `'S` are read as they are without it. */
const CONTRACTION: Rule = {
  name: 'contraction',
  needs: /\p{Lu}['’]\p{Lu}/u,
  pattern:
    /(?<![\p{L}\p{N}'’])(?<word>\p{Lu}{1,20})['’](?<end>T|S|RE|LL|VE|D|M|ALL|EM)(?<more>['’](?:VE|S|D|LL))?(?![\p{L}\p{N}])/gu,
  read({ 0: text, groups = {} }) {
    const { word = '', end } = groups;
    if (end === 'S' && !WITH_S.test(word)) return undefined;
    return word === 'I' ? `I${text.slice(1).toLowerCase()}` : text.toLowerCase();
  },
};

/** `O'BRIEN`, `D'ARCY`, `O'CLOCK`. */
const NAME: Rule = {
  name: 'capital-apostrophe-name',
  needs: /\p{Lu}['’]\p{Lu}/u,
  pattern: /(?<![\p{L}\p{N}'’])(?<first>[ODL])(?<mark>['’])(?<rest>\p{Lu}{3,20})(?![\p{L}\p{N}])/gu,
  read({ groups = {} }) {
    const { first = '', mark = '', rest = '' } = groups;
    if (rest === 'CLOCK') return `o${mark}clock`;
    return first + mark + rest.slice(0, 1) + rest.slice(1).toLowerCase();
  },
};

/** `'TIS`, `'TWAS`, `'EM`: cut short in front. */
const CUT_IN_FRONT: Rule = {
  name: 'capital-cut-in-front',
  needs: /['’]\p{Lu}/u,
  pattern: /(?<=(?<![\p{L}\p{N}])['’])(?:TIS|TWAS|TIL|EM|CAUSE|BOUT|ROUND)(?![\p{L}\p{N}'’])/gu,
  read: ({ 0: text }) => text.toLowerCase(),
};

/** Words of capitals with an apostrophe inside. */
export const CONTRACTION_RULES: readonly Rule[] = [CONTRACTION, NAME, CUT_IN_FRONT];
