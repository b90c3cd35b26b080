/** Nouns that a letter names one of: `plan A`, `vitamin A`. */
const NAMED_BY_LETTER = new Set([
  'appendix',
  'block',
  'building',
  'class',
  'column',
  'division',
  'exhibit',
  'figure',
  'gate',
  'grade',
  'group',
  'hepatitis',
  'influenza',
  'level',
  'letter',
  'model',
  'option',
  'part',
  'plan',
  'platform',
  'point',
  'row',
  'schedule',
  'section',
  'series',
  'side',
  'step',
  'team',
  'terminal',
  'type',
  'unit',
  'vitamin',
  'wing',
]);

/**
 * Whether a capital A is the letter and no article: at a pause, after `an`, or after a noun that takes letters and
 * before no capital, which would make it a title (`Plan A Trip`).
 */
export function isLetterA(before: string | undefined, next: string | undefined): boolean {
  if (before === undefined) return false;
  const word = before.toLowerCase();
  if (next === undefined || PAUSE.test(next) || word === 'an') return true;
  return NAMED_BY_LETTER.has(word) && next === next.toLowerCase();
}

const PAUSE = /^[.,;:!?—…”)]/;
