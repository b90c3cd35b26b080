import type { Bundle } from './bundle.ts';

type TextRules = Pick<
  Bundle,
  'pad_with_spaces_for_short_inputs' | 'remove_semicolons' | 'model_recommended_frames_after_eos'
>;

export interface PreparedText {
  text: string;
  /** How many frames are still made once the model has said that it has ended. */
  framesAfterEnd: number;
}

/** Up to so many words a text is short: the model would cut off its end, or say too little of it. */
const FEW_WORDS = 4;

/** Makes a text as the model was trained on texts: `prepare_text_prompt` of kyutai-labs/pocket-tts. */
export function prepareText(source: string, rules: TextRules): PreparedText {
  let text = source.trim().replaceAll('\n', ' ').replaceAll('\r', ' ').replaceAll('  ', ' ');
  if (rules.remove_semicolons) text = text.replaceAll(';', ',');
  const words = text.split(/\s+/).length;
  const [first = '', ...rest] = text;
  text = first.toLocaleUpperCase('en') + rest.join('');
  if (/[\p{L}\p{N}]$/u.test(text)) text += '.';
  if (rules.pad_with_spaces_for_short_inputs && words <= FEW_WORDS) text = ' '.repeat(8) + text;
  const guess = (words <= FEW_WORDS ? 3 : 1) + 2;
  return { text, framesAfterEnd: rules.model_recommended_frames_after_eos ?? guess };
}

/**
 * Cuts a text that has more tokens than the model reads well at once: behind sentences where that helps, else behind
 * clauses, else between words. A single word is never cut. Gives pieces in order, without the spaces between them.
 */
export function cutText(text: string, countTokens: (text: string) => number, most: number): string[] {
  return cutAt(CUTS, text, { countTokens, most });
}

const CUTS = [/(?<=[.!?]["”’)]*)\s+/u, /(?<=[,;:—]["”’)]*)\s+/u, /\s+/u];

function cutAt(
  [cut, ...finer]: readonly RegExp[],
  text: string,
  limit: { countTokens: (text: string) => number; most: number },
): string[] {
  const { countTokens, most } = limit;
  if (!cut || countTokens(text) <= most) return text.trim() === '' ? [] : [text.trim()];
  const pieces: string[] = [];
  let held = '';
  for (const piece of text.split(cut)) {
    const both = held === '' ? piece : `${held} ${piece}`;
    if (countTokens(both) <= most) {
      held = both;
      continue;
    }
    pieces.push(...cutAt(finer, held, limit));
    held = piece;
  }
  pieces.push(...cutAt(finer, held, limit));
  return pieces;
}
