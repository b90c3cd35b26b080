/** How a Mandarin speaker names the letters, as syllables of misaki's symbols joined by no space. */
const LETTERS: Record<string, string> = {
  ...{ a: 'ei→', b: 'pi↘', c: 'sei→', d: 'ti↘', e: 'i↘', f: 'ai↗fu', g: 'ʨi↘', h: 'ei↗ʨʰi', i: 'ai↘' },
  ...{ j: 'ꭧei↘', k: 'kʰei↘', l: 'ai↗l', m: 'ai↗m', n: 'ən→', o: 'ou→', p: 'pʰi→', q: 'kʰjou→', r: 'a→ɚ' },
  ...{ s: 'ai↗s', t: 'tʰi→', u: 'jou→', v: 'wei→', w: 'ta↗pu↘ljou', x: 'ai↗kʰs', y: 'wai→', z: 'ʦɤ→' },
};

/** A word in Latin letters, spelled letter by letter; letters with accents as those without. */
export function spellLatin(word: string): string {
  return [...word.normalize('NFD').toLowerCase()]
    .map((letter) => LETTERS[letter] ?? '')
    .filter((name) => name !== '')
    .join(' ');
}
