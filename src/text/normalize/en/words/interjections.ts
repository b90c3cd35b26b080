import type { Rule } from '../../rules.ts';
import { SAID_AS_LETTERS, SAID_AS_WORDS } from './acronym-data.ts';
import { fullForm, SHORTENED_WORD, soundOf } from './respelled.ts';

/** Words in which a letter that was drawn out stands twice all the same: `goood`, `cooool`, `sweeet`. */
const DOUBLED: ReadonlySet<string> = new Set(
  `good cool too soon look book food boo woo zoo moo boom room school doom mood fool pool tool noon moon hoo woohoo see free
  need sweet feel week keep been seen deep sleep feet tree bee gee whee eek weed meet three cheers agree green queen teen
  seem all call ball hell tell well fell kill will full pull off stuff cuff kiss miss less boss pass mess add odd egg hello
  really sorry happy pretty silly funny silly finally totally hurry yummy mummy daddy mommy puppy kitty bitter better little
  bottle happen dinner summer yellow follow ill bless stress class ass cross dress press guess loss baaad weee wee ooh aah
  bloody woof oops whoops poop noob indeed freeze breeze cheese speed beep jeep sheep asleep goodbye booo`.split(
    /\s+/,
  ),
);
const RUN = /(\p{L})\1+/giu;

/** `Nooooo` is `No`, `goood` `good`: each run of three and more stands for one letter, or two where the word has two. */
function shorten(word: string): string {
  const drawn = /(\p{L})\1\1/iu;
  const to = (count: number) => word.replace(RUN, (run) => (drawn.test(run) ? run.slice(0, count) : run));
  const two = to(2);
  return DOUBLED.has(two.toLowerCase()) ? two : to(1);
}

/** What a vowel by itself is when it is drawn out. */
const CRIES: Readonly<Record<string, string>> = { a: 'ah', e: 'ee', o: 'oh', u: 'ooh' };

/** `Sooo`, `Nooooo!`, `Yesss`, `Shhh`. Capitals of three letters are no word drawn out (`AAA`, `WWW`). */
const DRAWN_OUT: Rule = {
  name: 'drawn-out',
  needs: /(\p{L})\1\1/iu,
  pattern: /(?<![\p{L}\p{N}.@/_#-])\p{L}{3,60}(?![\p{L}\p{N}@/_]|\.\p{L})/gu,
  read({ 0: word }) {
    if (!/(\p{L})\1\1/iu.test(word)) return undefined;
    const sound = soundOf(word);
    if (sound) return sound;
    // A run before another consonant, or of capitals in a small word, is no drawing out: `chattts`, `ChatTTS`.
    if (/([^aeiouy])(?<!\1\1)\1\1(?!\1)[^aeiouy]/i.test(word) || /\p{Ll}\p{Lu}/u.test(word)) return undefined;
    const isCapital = word === word.toUpperCase();
    if (isCapital && (SAID_AS_LETTERS.has(word) || SAID_AS_WORDS.has(word))) return undefined;
    if (/^(?:www|[ivxlcdm]+)$/iu.test(word)) return undefined;
    if (/^(\p{L})\1+$/iu.test(word))
      return isCapital && word.length < 5 ? undefined : CRIES[word.charAt(0).toLowerCase()];
    if (isCapital && !/[AEIOUY]/.test(word)) return undefined;
    const short = shorten(word);
    return isCapital ? short.toLowerCase() : short;
  },
};

/** `Shh`, `Brr`, `Grr` with a letter only twice. */
const SOUND: Rule = {
  name: 'sound',
  pattern: /(?<![\p{L}\p{N}'’.-])(?:shh|brr|grr|sshh)(?![\p{L}\p{N}'’-])/giu,
  read: ({ 0: word }) => soundOf(word),
};

/** `gov't`, `int'l`. */
const APOSTROPHE: Rule = {
  name: 'shortened-inside',
  needs: /['’]/,
  pattern: SHORTENED_WORD,
  read: ({ 0: word }) => fullForm(word),
};

/** Words that are written as they sound, or shortened inside. */
export const INTERJECTION_RULES: readonly Rule[] = [SOUND, DRAWN_OUT, APOSTROPHE];
