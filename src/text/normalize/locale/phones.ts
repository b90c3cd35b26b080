import type { Rule } from '../rules.ts';
import type { Locale } from './locale.ts';

const GROUPS = '\\(?\\+?\\d{1,12}\\)?(?:[ ./-]{1,2}\\(?\\d{1,12}\\)?){0,8}';

/** Rules for telephone numbers: those with a country code, those behind a word for telephone, and those of the country's own shape. */
export function phoneRules(locale: Locale): Rule[] {
  const end = '(?![\\p{L}\\d]|[.,:/-]\\d)';
  const read = ({ 1: number = '' }: RegExpExecArray) => speakPhone(number, locale);
  return [
    {
      name: 'phone number with a country code',
      pattern: new RegExp(
        `(?<![\\p{L}\\d+])((?:\\+|00(?=[1-9]\\d[ -]))\\d{1,3}(?:[ .-]{1,2}|(?=\\())${GROUPS}|\\+\\d{8,15})${end}`,
        'gu',
      ),
      read,
    },
    {
      name: 'phone number behind a word',
      pattern: new RegExp(`(?<=(?<!\\p{L})(?:${locale.phoneWords})[.:]{0,2} )(${GROUPS})${end}`, 'giu'),
      read,
    },
    {
      name: 'phone number',
      pattern: new RegExp(`(?<![\\p{L}\\d+]|\\d[.,:/-])(${locale.phoneStart})${end}`, 'gu'),
      read,
    },
  ];
}

/** Groups parted by a short pause; `undefined` for what has too few or too many digits for a phone number (E.164: 15 at most). */
function speakPhone(text: string, locale: Locale): string | undefined {
  const groups = text.match(/\d+/g) ?? [];
  const count = groups.join('').length;
  if (count < 3 || count > 15) return undefined;
  const spoken = groups.map((group, index) =>
    index === 0 && text.startsWith('+') && group.length <= 3
      ? `${locale.plus} ${locale.numbers.cardinal(BigInt(group))}`
      : locale.phoneGroup(group),
  );
  return spoken.join(', ');
}
