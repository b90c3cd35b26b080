import type { Part, Rule } from '../../rules.ts';
import { START } from './numeral.ts';
import { isAttributive, pieces, textAfter, textBefore } from './parts.ts';
import { cardinal } from './spell.ts';

const UNIT = '(?:w|d|hrs?|h|mins?|m|secs?|s)';
const NAMES = ['week', 'day', 'hour', 'minute', 'second'];

const TIMED_BEFORE =
  /(?<!\p{L})(?:(?:time|times|duration|length|runtime|record|best|pace|mark|clock|timer|video|episode|podcast|track|song)(?: of| is| was|:)?|in|under|at|after|lasted|lasting|lasts|ran|runs|clocked|from|until) $/iu;
const TIMED_BEHIND =
  /^ (?:mark|minutes?|run|running|runtime|long|video|episode|podcast|track|song|finish|time|left|remaining|elapsed|into)(?!\p{L})/iu;
const SHARED_BEHIND = /^ (?:ratio|split|mix|mixture|blend|proportions?|aspect|odds|scale)(?!\p{L})/iu;

export const DURATION_RULES: Rule[] = [
  {
    name: 'duration of two or more units (3h 12m)',
    pattern: new RegExp(
      String.raw`${START}\d{1,4} ?${UNIT}(?:,? ?\d{1,3} ?${UNIT}){1,4}(?![\p{L}\p{N}_]|[.,]\d)`,
      'gu',
    ),
    read: readDuration,
  },
  {
    // Up to 24:59 it is a time of day.
    name: 'minutes and seconds with a colon',
    pattern:
      /(?<![\p{L}\p{N}.,:$€£-])(?<minutes>2[5-9]|[3-9]\d|1\d\d)(?<colon>:)(?<seconds>[0-5]\d)(?![\p{L}\p{N}:]|[.,:/-]\d)/gu,
    read: readMinutes,
  },
];

/** Only units that grow smaller belong together: in `5m 20s` the first is minutes, in `5m 3m` it is not. */
function readDuration(match: RegExpExecArray, sentence: string): Part[] | undefined {
  const all = [...match[0].matchAll(/(?<number>\d+)(?<gap> ?)(?<unit>[a-z]+)/gu)].map(({ groups }) => {
    const { number = '', gap = '', unit = '' } = groups ?? {};
    return { number, gap, unit, rank: 'wdhms'.indexOf(unit[0] ?? '') };
  });
  // One unit down at a time, or from hours to seconds.
  const isFalling = all.every(({ rank }, i) => {
    const step = rank - (all[i - 1]?.rank ?? rank - 1);
    return step === 1 || (step === 2 && rank === 4);
  });
  // A hundred meters in ten seconds are no duration.
  const isLength = all[0]?.unit === 'm' && ((all[0]?.number.length ?? 0) > 2 || match[0].includes(','));
  if (!isFalling || isLength) return undefined;
  const single = isAttributive(match, sentence);
  return pieces(
    match[0],
    all.flatMap(({ number, unit, rank }): [string, string][] => [
      [number, cardinal(number)],
      [unit, (NAMES[rank] ?? '') + (single || Number(number) === 1 ? '' : 's')],
    ]),
  );
}

function readMinutes(match: RegExpExecArray, sentence: string): Part[] | undefined {
  const { minutes = '', colon = '', seconds = '' } = match.groups ?? {};
  const after = textAfter(match, sentence, 14);
  const isShare = Number(minutes) + Number(seconds) === 100 || SHARED_BEHIND.test(after);
  if (isShare || !(TIMED_BEFORE.test(textBefore(match, sentence, 20)) || TIMED_BEHIND.test(after)))
    return undefined;
  const single = isAttributive(match, sentence);
  const said: [string, string][] = [[minutes, `${cardinal(minutes)} ${single ? 'minute' : 'minutes'}`]];
  const isOne = single || Number(seconds) === 1;
  if (seconds !== '00') said.push([colon + seconds, `${cardinal(seconds)} ${isOne ? 'second' : 'seconds'}`]);
  return pieces(match[0], said);
}
