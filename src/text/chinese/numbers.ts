const DIGITS = '零一二三四五六七八九';

/** Figures one by one, as in a year or a code: `2024` is 二零二四. `yao`: 1 is 幺, as in phone numbers. */
export function sayDigits(figures: string, { yao = false } = {}): string {
  return figures
    .replace(/\p{Nd}/gu, (figure) => DIGITS[Number(figure)] ?? '')
    .replace(/一/g, yao ? '幺' : '一');
}

/** Names of the groups of four figures, from the right; sixteen figures are the most. */
const GROUPS = ['', '万', '亿', '万亿'];

/**
 * A whole number as it is said: `10010` is 一万零一十, `2500` is 两千五百. Above sixteen figures, and with a leading
 * zero, one by one.
 */
export function sayWhole(figures: string): string {
  if (figures.length > 16 || /^0./.test(figures)) return sayDigits(figures);
  if (figures === '0') return '零';
  let said = '';
  let hasGap = false;
  const groups = Math.ceil(figures.length / 4);
  for (let group = groups - 1; group >= 0; group--) {
    const value = Number(
      figures.slice(Math.max(0, figures.length - 4 * group - 4), figures.length - 4 * group),
    );
    if (value === 0) {
      hasGap = true;
      continue;
    }
    if (said !== '' && (hasGap || value < 1000)) said += '零';
    said +=
      sayGroup(value, { isHead: said === '', isCount: said === '' && group > 0 }) + (GROUPS[group] ?? '');
    hasGap = false;
  }
  return said.replace(/^一十/, '十');
}

/** A number from 1 to 9999, the head of the whole number or behind it. `isCount`: a lone 2 is 两, before 万 and 亿. */
function sayGroup(value: number, { isHead, isCount }: { isHead: boolean; isCount: boolean }): string {
  if (value === 2 && isCount) return '两';
  let said = '';
  let hasGap = false;
  for (const [place, unit] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      hasGap = said !== '';
      continue;
    }
    if (hasGap) said += '零';
    hasGap = false;
    said +=
      (digit === 2 && (place === 1000 || (place === 100 && isHead && said === '')) ? '两' : DIGITS[digit]) +
      unit;
  }
  return said;
}

/** A number in figures, with commas, a sign and decimals if it has them: `-1,234.5` is 负一千二百三十四点五. */
export function sayNumber(written: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^([-−－]?)([\d,，]*)(?:[.．](\d*))?$/.exec(written) ?? [];
  const said = sayWhole(whole.replace(/[,，]/g, '') || '0');
  return (sign === '' ? '' : '负') + said + (decimals === '' ? '' : `点${sayDigits(decimals)}`);
}

/** A number before what is counted: a lone 2 is 两. */
export function sayCount(written: string): string {
  return written === '2' ? '两' : sayNumber(written);
}
