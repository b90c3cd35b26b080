import { textAfter, textBefore } from './parts.ts';

/** Distances in kilometers that are run as races. */
const RACES: ReadonlySet<string> = new Set('1 2 3 4 5 6 7 8 10 12 15 20 21 25 30 42 50 100'.split(' '));
const WHICH = `(?:(?:an?|the|my|his|her|their|our|your|its|first|second|third|last|next|another|one|this|that|every|each|charity|local|annual|open|easy|fast|slow|whole|full|or|and|\\d{1,3}k,?) ){0,5}`;
const RACE_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:ran|runs?|running|rac(?:e|es|ed|ing)|jog(?:s|ged|ging)?|walk(?:s|ed|ing)?|finish(?:es|ed|ing)?|complete[ds]?|parkrun|couch to|(?:train(?:s|ed|ing)?|sign(?:ed)? up|enter(?:ed)?|register(?:ed)?)(?: for)?) ${WHICH}$`,
  'iu',
);
const RACE_BEHIND =
  /^ (?:fun )?(?:runs?|races?|runners?|joggers?|walks?|walkers?|course|pace|swim|row|training|PBs?|PRs?|finishers?)(?!\p{L})/iu;
const TIMED_BEHIND = /^ in (?:under |about |just |over )?(?:\d{1,2}:\d|\d{1,3} min)/iu;
/** In a sentence about long runs: with an article or between its like (a half marathon and a 10K). */
const RUNNING = /(?<!\p{L})(?:marathons?|triathlons?|ultramarathons?|parkruns?|joggers?|runners?)(?!\p{L})/iu;
const ONE_OF = /(?:^|[^\p{L}])(?:an?|the|my|his|her|their|our|your|first|second|and|or) $/iu;
/** Nothing that is counted may follow: ten thousand steps. */
const ALONE =
  /^(?:$|[^\s\p{L}]|\s(?:$|[^\p{L}]|\p{Lu}|(?:in|on|at|and|or|with|for|to|this|that|last|every|each|before|after|yesterday|today|tomorrow|tonight|when|while|as|but|because|under|over|through|around|along|once|twice|a|per|is|was|next|together|alone|without|by)(?!\p{L})))/u;

/** Whether `5k` is a race or its distance (ran a 5k, a 10K in 40 minutes) and not five thousand of something. */
export function isRace(match: RegExpExecArray, sentence: string, number: string): boolean {
  const before = textBefore(match, sentence, 60);
  const after = textAfter(match, sentence, 60);
  if (!RACES.has(number)) return false;
  if (RACE_BEHIND.test(after)) return true;
  if (!ALONE.test(after)) return false;
  if (RACE_BEFORE.test(before)) return true;
  return ONE_OF.test(before) && (TIMED_BEHIND.test(after) || RUNNING.test(before) || RUNNING.test(after));
}
