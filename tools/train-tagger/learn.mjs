import { createFeatures } from './features.mjs';
import { average, move } from './scores.mjs';

/** How often our own sentences come up for each time that the examples do. */
const OWN_TIMES = 5;
const EPOCHS = 5;
const SEED = 7;

/** By how much a right class has to win. */
const MARGIN = 1;
/** Low enough that no class with it is taken while there is another. */
const FORBIDDEN = -1e6;
const FINITE = new Set(['MD', 'BF', 'HF', 'DF', 'VP', 'VZ', 'VD']);

/**
 * Learns as a structured perceptron with a margin does (Collins 2002): where the tagger would take a wrong class for the
 * known word if wrong ones got `MARGIN` more, what speaks for that path is moved down, and what speaks for the best path
 * with a right class up; at the end every score is averaged. Lessons are `{ words, at, classes }`; `log` gets a line for
 * each epoch.
 */
export function learn(scores, tagger, { examples, own }, log) {
  const { tagSentence, plain, STATE_INDEX } = tagger;
  const featuresOf = createFeatures(scores, tagger);
  const random = createRandom();
  const tag = (words) => tagSentence(words, scores.model);
  let time = 1;
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const lessons = [...examples, ...Array.from({ length: OWN_TIMES }, () => own).flat()];
    shuffle(lessons, random);
    let corrections = 0;
    for (const lesson of lessons) {
      time++;
      const words = lesson.isExample ? asSentence(lesson.words, random(), tag) : lesson.words;
      const lower = words.map(plain);
      const tagWith = (score) =>
        tagSentence(words, withWrong(score, scores.model, lower, lesson, STATE_INDEX));
      const taken = tagWith(MARGIN);
      if (lesson.classes.includes(taken[lesson.at])) continue;
      const wanted = tagWith(FORBIDDEN);
      // The word lists do not allow the right class: there is nothing to learn.
      if (!lesson.classes.includes(wanted[lesson.at])) continue;
      corrections++;
      const better = featuresOf(words, wanted);
      const worse = featuresOf(words, taken);
      if (sum(better) > sum(worse) + MARGIN + 1e-6)
        throw new Error('features.mjs does not add up what the tagger does.');
      for (const feature of better) move(feature, 1, time);
      for (const feature of worse) move(feature, -1, time);
    }
    log(`epoch ${epoch}: ${corrections} corrections in ${lessons.length} lessons`);
  }
  average(scores, time);
}

/** The share of lessons that the tagger gets right, in percent. */
export function accuracy(lessons, model, tagger) {
  const tag = (words) => tagger.tagSentence(words, model);
  const right = lessons.filter(({ words, at, classes, isExample }) =>
    classes.includes(tag(isExample ? asSentence(words, 0, tag) : words)[at]),
  );
  return (100 * right.length) / lessons.length;
}

/** The model for one sentence in which the wrong classes of the lesson's word get a further score. */
function withWrong(score, model, lower, { at, classes }, index) {
  const word = lower[at];
  const nth = lower.slice(0, at).filter((other) => other === word).length;
  let met = 0;
  const own = {
    get(other) {
      const row = model.words.own.get(other);
      // The tagger looks each word up once, in order; only the lesson's counts if the spelling comes twice.
      if (other !== word || met++ !== nth) return row;
      const scores = Float64Array.from(
        { length: Object.keys(index).length },
        (_, i) => (row?.[i] ?? 0) + score,
      );
      for (const state of classes) scores[index[state]] -= score;
      return scores;
    },
  };
  return { ...model, words: { ...model.words, own } };
}

/**
 * Most examples begin small and have no full stop; sentences are not so. By a number from 0 to 1, an example gets a
 * capital, a full stop (if it is a sentence, as far as the tagger sees) or neither.
 */
function asSentence(example, number, tag) {
  const words = [...example];
  if (number < 0.6 && /^\p{Ll}/u.test(words[0])) words[0] = words[0][0].toUpperCase() + words[0].slice(1);
  if (number < 0.85 && !/[.!?]$/u.test(words.at(-1))) {
    const states = tag(words);
    if (states[0] === 'IM' || states.some((state) => FINITE.has(state))) words.push('.');
  }
  return words;
}

function sum(features) {
  return features.reduce((all, [row, index]) => all + row.scores[index], 0);
}

/** Numbers from 0 to 1, the same ones every time (a linear congruential generator, Numerical Recipes' constants). */
function createRandom() {
  let seed = SEED;
  return () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

function shuffle(items, random) {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j], items[i]];
  }
}
