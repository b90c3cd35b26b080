/**
 * Decimals as speakers of Romance languages say them: zeros one by one, then up to three digits as one number;
 * longer ones digit by digit.
 */
export function decimalsAsNumber(digits: string, cardinal: (value: bigint) => string): string {
  const zeros = /^0*/.exec(digits)?.[0] ?? '';
  const rest = digits.slice(zeros.length);
  const words = Array.from(zeros, () => cardinal(0n));
  if (rest.length > 3) words.push(digitsOneByOne(rest, cardinal));
  else if (rest !== '') words.push(cardinal(BigInt(rest)));
  return words.join(' ');
}

export function digitsOneByOne(digits: string, cardinal: (value: bigint) => string): string {
  return Array.from(digits, (digit) => cardinal(BigInt(digit))).join(' ');
}
