import type { GivenPhonemes, PhonemeRun } from '../phonemes/run.ts';
import { isElided } from './elisions.ts';
import { type EnglishLexicon, find } from './lexicon.ts';
import type { Context } from './pronounce.ts';
import { type LooseRun, spaceRuns } from './runs.ts';
import { nextSound } from './sounds.ts';
import { speak } from './speak.ts';
import type { SpellOut } from './spell-out.ts';
import { cutTokens } from './tokens.ts';
import { makeUnits } from './units.ts';

export interface EnglishOptions {
  british: boolean;
  lexicon: EnglishLexicon;
  /**
   * The phonemes, in misaki's symbols, of a word that no lexicon has. Asked once for each word, as long as the same
   * function is passed.
   */
  spellOut: SpellOut;
  /** Phonemes that are set, in order and without overlap; they are said as they are, less what Kokoro has no symbol for. */
  given?: readonly GivenPhonemes[];
}

/**
 * English graphemes to phonemes, as misaki gives them with the settings that Kokoro v1.0 was trained on
 * (hexgrad/misaki, `misaki/en.py`, version None). `text` is a normalised sentence or a few: numbers and
 * abbreviations are words, and initials that are said by their letters are single capitals with spaces between. Places
 * are in its UTF-16 units. Never throws on any text, and takes time in proportion to it.
 */
export function phonemizeEnglish(text: string, options: EnglishOptions): PhonemeRun[] {
  const { lexicon, british, spellOut, given = [] } = options;
  const tokens = cutTokens(text, given, (word) => isElided(word) || find(lexicon.gold, word) !== undefined);
  const units = makeUnits(text, tokens);
  const spoken: LooseRun[][] = [];
  // What a word sounds like depends on the next one, so the last comes first.
  const context: Context = { tag: '', next: 'pause', isBeforeTo: false };
  for (let i = units.length - 1; i >= 0; i--) {
    const unit = units[i];
    if (!unit) continue;
    context.tag = unit.reading.tag;
    const runs = speak(unit, units[i - 1], context, { lexicon, british }, spellOut);
    spoken.push(runs);
    for (let at = runs.length - 1; at >= 0; at--)
      context.next = nextSound(runs[at]?.phonemes ?? '', context.next);
    context.isBeforeTo = unit.text.toLowerCase() === 'to';
  }
  return spaceRuns(spoken.reverse().flat());
}
