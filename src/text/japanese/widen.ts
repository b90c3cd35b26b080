/** A text in the width that dictionaries have, and for each of its units the unit it came from. */
export interface WidenedText {
  text: string;
  from: number[];
}

/** A character with the voicing marks behind it (ｶﾞ, か゛ as two characters). */
const CHARACTERS = /[^\ud800-\udfff][ﾞﾟ\u3099\u309a]?|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/gs;

/**
 * Half-width katakana as full-width, full-width figures and letters as half-width, ㌔ as キロ; punctuation stays, and a
 * lone surrogate becomes U+FFFD, which every analyser takes.
 */
export function widen(text: string): WidenedText {
  const widened: WidenedText = { text: '', from: [] };
  for (const { index, 0: char } of text.matchAll(CHARACTERS)) {
    const wide = widenCharacter(char, widened.text.at(-1) ?? '');
    for (let i = 0; i < wide.length; i++) widened.from.push(index + (wide.length === char.length ? i : 0));
    widened.text += wide;
  }
  return widened;
}

function widenCharacter(char: string, before: string): string {
  if (/^[\ud800-\udfff]$/.test(char)) return '\ufffd';
  // A wave behind kana draws it out: え〜.
  if (/^[〜～]$/.test(char) && /[\u3041-\u30ff]/.test(before)) return 'ー';
  return /^\p{P}/u.test(char) ? char : char.normalize('NFKC');
}
