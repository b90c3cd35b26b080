import { isVowel } from './sounds.ts';

export const PRIMARY = 'ˈ';
export const SECONDARY = 'ˌ';

/** How a word's capitals lift its stress: none, the first one, or all of them. */
export type Emphasis = 'none' | 'capital' | 'capitals';

export function emphasisOf(word: string): Emphasis {
  if (word === word.toLowerCase()) return 'none';
  return word === word.toUpperCase() ? 'capitals' : 'capital';
}

/** A capital gives an unstressed word a secondary stress; capitals throughout give it the primary one. */
export function emphasise(phonemes: string, emphasis: Emphasis): string {
  if (emphasis === 'none' || phonemes.includes(PRIMARY)) return phonemes;
  if (!phonemes.includes(SECONDARY))
    return stressFirstVowel(phonemes, emphasis === 'capital' ? SECONDARY : PRIMARY);
  return emphasis === 'capital' ? phonemes : phonemes.replaceAll(SECONDARY, PRIMARY);
}

/** Takes a part of a compound back: its primary stress becomes secondary, and its secondary ones go. */
export function demote(phonemes: string): string {
  if (!phonemes.includes(PRIMARY)) return phonemes;
  return phonemes.replaceAll(SECONDARY, '').replaceAll(PRIMARY, SECONDARY);
}

function stressFirstVowel(phonemes: string, mark: string): string {
  for (let i = 0; i < phonemes.length; i++)
    if (isVowel(phonemes[i] ?? '')) return phonemes.slice(0, i) + mark + phonemes.slice(i);
  return phonemes;
}
