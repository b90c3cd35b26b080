/** Letters with a dot below, in one character; NFC keeps them as two. */
const COMPOSED: Readonly<Record<string, string>> = {
  'क\u093c': '\u0958',
  'ख\u093c': '\u0959',
  'ग\u093c': '\u095a',
  'ज\u093c': '\u095b',
  'ड\u093c': '\u095c',
  'ढ\u093c': '\u095d',
  'फ\u093c': '\u095e',
};

/** All ways in which a word with dots below is typed: with the dot apart, in one character, and with no dot. */
export function spellings(word: string): string[] {
  const apart = word.normalize('NFC');
  const composed = apart.replace(/.\u093c/gu, (letter) => COMPOSED[letter] ?? letter);
  return [...new Set([apart, composed, apart.replaceAll('\u093c', '')])];
}

/** The entries of a table, each under all spellings of its key. */
export function withSpellings<Value>(table: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([word, value]) => spellings(word).map((spelling) => [spelling, value])),
  );
}
