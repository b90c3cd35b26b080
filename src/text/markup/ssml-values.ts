import { boundRate, type EmphasisLevel, parseDuration } from './marks.ts';

/**
 * Seconds of `break`'s strengths. SSML 1.1 leaves them to the engine; these are the ones of Microsoft's speech
 * service, which writers of SSML know best.
 */
const STRENGTHS = new Map([
  ['none', 0],
  ['x-weak', 0.25],
  ['weak', 0.5],
  ['medium', 0.75],
  ['strong', 1],
  ['x-strong', 1.25],
]);

/** Factors of `prosody`'s named rates: of the same service. */
const RATES = new Map([
  ['x-slow', 0.5],
  ['slow', 0.64],
  ['medium', 1],
  ['default', 1],
  ['fast', 1.55],
  ['x-fast', 2],
]);

const LEVELS: readonly string[] = ['strong', 'moderate', 'reduced', 'none'] satisfies EmphasisLevel[];

/** Seconds of a `break`; `undefined` for what is neither a time nor a strength. */
export const readBreakTime = (value: string): number | undefined => parseDuration(value.trim());
export const readBreakStrength = (value: string): number | undefined => STRENGTHS.get(value.trim());

/**
 * The factor of a `prosody` rate inside of one that goes at `around`: a name sets it, `80%`, `+20%`, `-10%` and
 * `1.5` change it. `undefined` for what is no rate.
 */
export function readRate(value: string, around: number): number | undefined {
  const named = RATES.get(value.trim());
  if (named !== undefined) return named;
  const [, sign, number, percent] = /^([+-]?)(\d{1,6}(?:\.\d{1,6})?)(%?)$/.exec(value.trim()) ?? [];
  if (number === undefined) return undefined;
  const change = Number(number) / (percent ? 100 : 1);
  // `+20%` adds; SSML 1.1 takes `+1.5` for the factor, and no negative number.
  if (percent && sign) return boundRate(around * (sign === '-' ? 1 - change : 1 + change));
  return sign === '-' ? undefined : boundRate(around * change);
}

export function readLevel(value: string): EmphasisLevel | undefined {
  const level = value.trim();
  return LEVELS.includes(level) ? (level as EmphasisLevel) : undefined;
}

/** A tag of the shape that BCP 47 gives languages. */
export function readLanguage(value: string): string | undefined {
  const tag = value.trim();
  return /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8}$/.test(tag) ? tag : undefined;
}

/** Names that mean the same in one dialect of SSML or another. */
const SAY_AS = new Map([
  ['spell-out', 'characters'],
  ['verbatim', 'characters'],
  ['letters', 'characters'],
  ['number', 'cardinal'],
  ['phone', 'telephone'],
  ['bleep', 'expletive'],
]);

export function readInterpretAs(value: string): string | undefined {
  const name = value.trim().toLowerCase();
  return name === '' ? undefined : (SAY_AS.get(name) ?? name);
}
