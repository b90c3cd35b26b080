import type { Part } from '../../rules.ts';

/**
 * The parts of a match, from its pieces in the order they are written and what to say for each. What is said for
 * neighbours that touch (`5km`) is kept apart by a space. A piece that is missing from the match is passed over.
 */
export function pieces(text: string, said: readonly (readonly [piece: string, spoken: string])[]): Part[] {
  const parts: Part[] = [];
  let read = 0;
  for (const [piece, spoken] of said) {
    const at = text.indexOf(piece, read);
    if (at < 0 || piece === '') continue;
    const touches = parts.length > 0 && !/\s/.test(text.slice(read, at));
    parts.push({ at, length: piece.length, spoken: touches ? ` ${spoken}` : spoken });
    read = at + piece.length;
  }
  return parts;
}

/** What is said for a match, kept apart by a space from letters, and from digits and signs in front, that touch it. */
export function padded(match: RegExpExecArray, sentence: string, spoken: string): string {
  const before = sentence.slice(Math.max(0, match.index - 2), match.index);
  const end = match.index + match[0].length;
  // The x of 3x4 is said as by, with its spaces.
  const left = /[\p{L}\p{N}$€£¥¢%°]$/u.test(before) && !/[\d'"’”′″][xX]$/.test(before) ? ' ' : '';
  const after = sentence.slice(end, end + 2);
  const right = /^\p{L}/u.test(after) && !/^[xX]\d/.test(after) ? ' ' : '';
  return left + spoken + right;
}

/**
 * What is said for a sign between two operands: with spaces around it, but in the place of the sign alone when
 * the match has white space beside it.
 */
export function between(match: RegExpExecArray, sentence: string, spoken: string): Part[] {
  const sign = match[0].trim();
  const at = match[0].indexOf(sign);
  const end = at + sign.length;
  const left = at > 0 || match.index === 0 ? '' : ' ';
  const right = end < match[0].length || match.index + end === sentence.length ? '' : ' ';
  return [{ at, length: sign.length, spoken: left + spoken + right }];
}

/** Up to `length` units in front of a match. Bounded, so that a rule which looks at it takes linear time. */
export function textBefore(match: RegExpExecArray, sentence: string, length: number): string {
  return sentence.slice(Math.max(0, match.index - length), match.index);
}

/** Up to `length` units behind a match. */
export function textAfter(match: RegExpExecArray, sentence: string, length: number): string {
  const end = match.index + match[0].length;
  return sentence.slice(end, end + length);
}

const ARTICLE_BEFORE = /(?:^|[^\p{L}])(?:an?|the|another|this|that|each|every)\s$/iu;
/** A noun may follow, and none of the words that follow an amount which stands for itself. */
const NOUN_AFTER =
  /^[ -](?!(?:an?|the|and|or|but|nor|in|on|at|to|of|for|from|with|by|per|than|as|is|are|was|were|has|had|will|would|can|each|every|more|less|away|ago|apart|long|wide|tall|high|deep|thick|if|when|while|because|that|which|who|after|before|over|under|up|down|off|into|between|if|so|not|it|you|we|they|he|she|i|\p{L}+(?:ed|ing))(?!\p{L}))\p{Ll}{2}/u;

/** What names a place by a number and a letter: `Room 12B` is no billion. */
export const BEFORE_LABEL =
  /(?:room|apartment|apt|unit|flat|gate|seat|suite|section|figure|fig|table|route|building|bus|platform|row|class|level|part|item|form|exhibit|appendix|highway|article|chapter|page)\.? $|#$/iu;

/** Things that are told apart by an amount, so that no article is needed: `12 oz cans`, `$20 bills`. */
const DESCRIBED_AFTER =
  /^[ -](?:an?-\p{L}|(?:bills?|notes?|coins?|cans?|bottles?|bags?|buckets?|jars?|steaks?|bulbs?|engines?|motors?|batter(?:y|ies)|chargers?|drives?|disks?|cameras?|turns?|angles?|runs?|races?|walks?|hikes?|radius|limit|fuses?|jacks?|films?|lens(?:es)?|pistols?|guns?|cables?|screens?|displays?|monitors?|adapters?|outlets?)(?!\p{L}))/iu;

/** Whether an amount describes the noun behind it (`a $5 bill`, `a 10 km run`), so that its unit is said in the singular. */
export function isAttributive(match: RegExpExecArray, sentence: string): boolean {
  const after = textAfter(match, sentence, 20);
  return (
    DESCRIBED_AFTER.test(after) ||
    (ARTICLE_BEFORE.test(textBefore(match, sentence, 10)) && NOUN_AFTER.test(after))
  );
}
