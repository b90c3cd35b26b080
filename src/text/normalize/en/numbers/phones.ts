import type { Part, Rule } from '../../rules.ts';
import { pieces, textAfter, textBefore } from './parts.ts';
import { digitByDigit } from './spell.ts';

const ALONE = String.raw`(?<![\p{L}\p{N}+.,/$€£-])`;
const END = String.raw`(?![\p{L}\p{N}]|[-.,/]\d)`;
const EXTENSION = String.raw`(?:,?\s?(?:[xX]|[eE]xt\.?|EXT\.?|[eE]xtension)\s?\d{1,6})`;
const NORTH_AMERICAN = String.raw`(?:\+?1[-. ]?)?(?:\(\d{3}\)[- ]{0,2}|\d{3}[-. ])\d{3}[-. ]\d{4}(?:-\d{1,6})?`;
const INTERNATIONAL = String.raw`\+\d{1,3}(?:[ .-]?\(0\)[ .-]?\d{1,5})?(?:[ .-]{1,2}\(?\d{1,8}\)?){1,6}`;

/** With an extension (x123), which must be seen before serials are: one rule for all kinds. */
export const EXTENSION_RULES: Rule[] = [
  {
    name: 'telephone number with an extension',
    pattern: new RegExp(
      String.raw`(?:${ALONE}(?:${NORTH_AMERICAN}|\d{3}-\d{4})|(?<![\p{L}\p{N}])${INTERNATIONAL})${EXTENSION}${END}`,
      'gu',
    ),
    read: (match) => sayGroups(match),
  },
];

export const PHONE_RULES: Rule[] = [
  {
    name: 'North American telephone number',
    pattern: new RegExp(ALONE + NORTH_AMERICAN + END, 'gu'),
    read: (match) => sayGroups(match),
  },
  {
    name: 'telephone number with letters',
    pattern:
      /(?<![\p{L}\p{N}+-])(?:1[- ])?\(?(?:8\d\d|900)\)?[- ](?:(?:[A-Z]{2,10}|[A-Z](?=-))(?:-[A-Z]{1,10}){0,4}|\d{3}-[A-Z]{4}|[A-Z]{3}-\d{4})(?![\p{L}\p{N}])/gu,
    read: (match) => sayGroups(match),
  },
  {
    name: 'international telephone number',
    pattern: new RegExp(
      String.raw`(?<![\p{L}\p{N}])${INTERNATIONAL}${END}|(?<![\p{L}\p{N}])\+\d{8,15}${END}`,
      'gu',
    ),
    read(match) {
      const digits = match[0].replace(/\D+/g, '').length;
      return digits >= 8 && digits <= 17 ? sayGroups(match) : undefined;
    },
  },
  {
    name: 'national telephone number with a zero in front',
    pattern: new RegExp(
      String.raw`${ALONE}\(?0\d{1,4}\)?[ -]\d{2,4}(?:[ -]\d{2,4}){0,4}${EXTENSION}?${END}|${ALONE}0\d{3,4}[ -]\d{5,7}${END}`,
      'gu',
    ),
    read: (match) => (match[0].replace(/\D+/g, '').length >= 8 ? sayGroups(match) : undefined),
  },
  {
    name: 'local telephone number',
    pattern: new RegExp(String.raw`${ALONE}\d{3}-\d{4}${END}`, 'gu'),
    read(match, sentence) {
      const isAnnounced =
        /(?:call|dial|phone|tel|telephone|fax|number|text|at|mobile|cell)[\s:.]{1,3}$/iu.test(
          textBefore(match, sentence, 14),
        );
      // 200-1500 is a range.
      return isAnnounced || /^[2-9]\d\d-\d{3}[1-9]$/.test(match[0]) ? sayGroups(match) : undefined;
    },
  },
  {
    name: 'card, account and social security number, ZIP+4',
    pattern: new RegExp(
      String.raw`${ALONE}(?:\d{4}(?:[ -]\d{4}){3}|\d{4}[ -]\d{6}[ -]\d{5}|\d{3}-\d{2}-\d{4}|\d{5}-\d{4})${END}`,
      'gu',
    ),
    read: (match) => sayGroups(match),
  },
  {
    name: 'emergency numbers of two countries',
    pattern:
      /(?<![\p{L}\p{N}.,$€£/-])(?<one>000|11[0-29]|911|999)\/(?<other>000|11[0-29]|911|999)(?![\p{L}\p{N}/]|[-.,%]\d|%)/gu,
    read({ 0: text, groups }) {
      const { one = '', other = '' } = groups ?? {};
      return pieces(text, [
        [one, `${digitByDigit(one)},`],
        [other, digitByDigit(other)],
      ]);
    },
  },
  {
    name: 'emergency and service number',
    pattern: /(?<![\p{L}\p{N}.,$€£-])(?:911|999|988|811|411|311|112)(?![\p{L}\p{N}]|[-.,%/]\d|%)/gu,
    read(match, sentence) {
      const isDialled = /(?:call|dial|phon)\p{L}{0,4}\s$/iu.test(textBefore(match, sentence, 10));
      const after = textAfter(match, sentence, 16);
      const isNamed =
        /^[ -](?:calls?|callers?|operators?|dispatch|dispatchers?|emergency|services?)(?!\p{L})/iu;
      const isCounted = /^ (?:people|\p{Ll}{3,}s)(?!\p{L})/u;
      return isNamed.test(after) || (isDialled && !isCounted.test(after))
        ? digitByDigit(match[0])
        : undefined;
    },
  },
];

/** Each group of digits by itself, with a short pause between; groups of letters as they are. */
function sayGroups({ 0: text }: RegExpExecArray): Part[] {
  const closed = /^\+(1)(\d{3})(\d{3})(\d{4})$/.exec(text)?.slice(1);
  const groups = closed ?? text.match(/\d+|\p{L}+/gu) ?? [];
  // The country code of North America goes without saying that it is one.
  const plus = text.startsWith('+') && groups[0] !== '1' ? 'plus ' : '';
  const said = groups.map((group, i): [string, string] => {
    const isExtension = /^(?:x|ext|extension)$/i.test(group);
    const words = isExtension ? 'extension' : sayGroup(group);
    const pause = i < groups.length - 1 && /^\d/.test(group) ? ',' : '';
    return [group, (i === 0 ? plus : '') + words + pause];
  });
  return pieces(text, said);
}

function sayGroup(group: string): string {
  if (group === '800') return 'eight hundred';
  if (group === '900') return 'nine hundred';
  if (/^\d/.test(group)) return digitByDigit(group);
  return group.length > 1 ? group.toLowerCase() : group;
}
