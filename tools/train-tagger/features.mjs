import { wordGroups } from './data.mjs';
import { withS } from './forms.mjs';
import { wordRow } from './scores.mjs';

/** Open words that say much of their neighbours, besides all closed words. */
const TELLING = 'help make let see hear watch go come get keep have say think know want try people way very';
/** Words that say something of the next but one: "let it go", "will you go". */
const TELLING_TWO_ON = `let make makes made help helps helped helping have see saw hear heard watch watched making to will
  would can could go went don't did does do not`;

/**
 * Makes the function that lists what the tagger adds up for a path: places `[row, index]` in the scores, for a
 * sentence's words and their classes. It mirrors `tag-sentence.ts`; `learn.mjs` checks that it does.
 */
export function createFeatures(scores, tagger) {
  const { STATES, STATE_INDEX, NEXT_DEBT, FIRST_DEBT, CLOSED_WORDS } = tagger;
  const { candidatesOf, endsSentence, isTransparent, isCapitalDue, hasCapitalsEverywhere, plain } = tagger;
  const count = STATES.length;
  const { pair, skip, debt, end, level } = scores.tables;
  const homographs = new Set(
    [...wordGroups('homographs.txt').values()].flat().flatMap((word) => [word, withS(word)]),
  );
  const neighbours = new Set([...CLOSED_WORDS.keys(), ...TELLING.split(' ')]);
  const twoOn = new Set(TELLING_TWO_ON.split(/\s+/u));

  return function featuresOf(words, path) {
    const found = [];
    const lower = words.map(plain);
    const capitalsEverywhere = hasCapitalsEverywhere(words);
    const kept = [...words.keys()].filter((at) => !isTransparent(words[at]) || path[at] === 'PS');
    let before = STATE_INDEX['^'];
    let twoBefore = STATE_INDEX['^'];
    let owed = FIRST_DEBT;
    for (const [i, at] of kept.entries()) {
      const state = STATE_INDEX[path[at]];
      const candidates = candidatesOf(words[at], lower[at], {
        capitalDue: isCapitalDue(words, at),
        startsSentence: i === 0 || endsSentence(words[kept[i - 1]]),
        capitalsEverywhere,
      });
      const candidate = candidates.find((it) => it.state === path[at]);
      found.push([level, state * 4 + (candidate?.level ?? 1)]);
      const spelling = (offset) => lower[kept[i + offset]] ?? '';
      if (homographs.has(lower[at])) found.push([wordRow(scores, 'own', lower[at]), state]);
      if (neighbours.has(spelling(-1))) found.push([wordRow(scores, 'after', spelling(-1)), state]);
      if (twoOn.has(spelling(-2))) found.push([wordRow(scores, 'twoAfter', spelling(-2)), state]);
      if (neighbours.has(spelling(1))) found.push([wordRow(scores, 'before', spelling(1)), state]);
      found.push(
        [pair, before * count + state],
        [skip, twoBefore * count + state],
        [debt, owed * count + state],
      );
      owed = NEXT_DEBT[(owed * count + before) * count + state];
      twoBefore = before;
      before = state;
    }
    found.push(before === STATE_INDEX['.'] ? [end, owed] : [pair, before * count + STATE_INDEX['.']]);
    return found;
  };
}
