/** Letters of a script, each followed by how it is written in Latin letters. */
const table = (pairs: string) =>
  new Map(
    pairs
      .trim()
      .split(/\s+/)
      .map((pair) => [pair[0] ?? '', pair.slice(1)]),
  );

const CYRILLIC = table(
  `аa бb вv гg дd еye ёyo жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ьʹ эe юyu яya
   іi їyi єye ґg ўu ђdj ћch љly њny џj`,
);
const GREEK = table(
  `αa βv γg δdh εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υi φf χkh ψps ωo άa έe ήi ίi όo ύi ώo ϊi ϋi`,
);

/**
 * A word in Cyrillic or Greek letters in Latin ones, as English newspapers would write it: near enough for a voice that
 * speaks neither language. `undefined` for other scripts.
 */
export function transliterate(word: string): string | undefined {
  const letters = /\p{Script=Cyrillic}/u.test(word)
    ? CYRILLIC
    : /\p{Script=Greek}/u.test(word)
      ? GREEK
      : undefined;
  if (!letters) return undefined;
  return [...word.toLowerCase()]
    .map((letter) => letters.get(letter) ?? '')
    .join('')
    .replaceAll('ʹ', '');
}
