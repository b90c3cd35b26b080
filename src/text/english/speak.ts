import { pronounceAny } from './compounds.ts';
import { withS } from './inflections.ts';
import { nameLetters } from './letters.ts';
import type { Context, English } from './pronounce.ts';
import type { LooseRun } from './runs.ts';
import { finish } from './sounds.ts';
import { keepKnown, type SpellOut, spellOutOnce } from './spell-out.ts';
import { emphasise, emphasisOf } from './stress.ts';
import type { Unit } from './units.ts';

/** The runs of one unit. `before` is the unit before it in the text, where there is one. */
export function speak(
  unit: Unit,
  before: Unit | undefined,
  context: Context,
  english: English,
  spellOut: SpellOut,
): LooseRun[] {
  const from = unit.tokens[0]?.from ?? 0;
  const to = unit.tokens.at(-1)?.to ?? from;
  const one = (phonemes: string, isGlued = false): LooseRun[] => [
    { from, to, phonemes, isWord: unit.kind !== 'mark', isGlued },
  ];
  if (unit.kind === 'mark') return one(unit.text);
  if (unit.kind === 'given') return one(finish(keepKnown(unit.tokens[0]?.phonemes ?? '')));
  if (unit.kind === 'letters') return speakLetters(unit, english, spellOut);
  const stem = unit.text === "'s" && before?.kind === 'given' ? before.tokens[0] : undefined;
  if (stem?.to === from) {
    const phonemes = keepKnown(stem.phonemes ?? '');
    return one(withS(phonemes, english.british).slice(phonemes.length), true);
  }
  const set = unit.reading.phonemes;
  if (set) return one(finish(keepKnown(emphasise(english.british ? set.gb : set.us, emphasisOf(unit.text)))));
  return pronounceAny(unit.text, context, english, spellOut).map((piece) => ({
    from: from + Math.min(piece.from, to - from),
    to: from + Math.min(piece.to, to - from),
    phonemes: finish(piece.phonemes),
    isWord: true,
    isGlued: false,
  }));
}

/** Letters are one word: its stress is on the last of them, and no space parts them. */
function speakLetters(unit: Unit, english: English, spellOut: SpellOut): LooseRun[] {
  const letters = [...unit.text];
  const names =
    nameLetters(unit.text, english.lexicon) ?? letters.map((letter) => spellOutOnce(letter, spellOut));
  if (unit.hasS) names.push(withS(names.pop() ?? '', english.british));
  const [first] = unit.tokens;
  const spoken = unit.tokens.length === 1 ? [names.join('')] : names;
  return unit.tokens.map((token, i) => ({
    from: token.from,
    to: token.to,
    phonemes: finish(spoken[i] ?? ''),
    isWord: true,
    isGlued: token !== first,
  }));
}
