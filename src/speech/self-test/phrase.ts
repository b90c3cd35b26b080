import type { Model } from '../../models/model.ts';
import { misakiToIpa } from '../../text/phonemes/ipa.ts';
import type { PhonemeSegment } from '../../text/segments/types.ts';
import { mapSource } from '../../text/spans/mapped-text.ts';

const SENTENCE = 'Six quick foxes chose three big shells.';
const PHONEMES = 'sˈɪks kwˈɪk fˈɑksᵻz ʧˈOz θɹˈi bˈɪɡ ʃˈɛlz.';

/** 2 to 3 s with hiss and voice: spoken on each device, and where a GPU speaks, in WASM too, to compare. */
export const SHORT = phrase(SENTENCE, PHONEMES);

/** The same three times in one call, 6 to 8 s: some GPUs lose precision only after four. */
export const LONG = phrase(
  [SENTENCE, SENTENCE, SENTENCE].join(' '),
  [PHONEMES, PHONEMES, PHONEMES].join(' '),
);

/** A phrase in the symbols that a model reads. */
export function phraseFor(model: Pick<Model, 'text'>, { text, phonemes }: PhonemeSegment): PhonemeSegment {
  return phrase(text, model.text(1).phonemes === 'ipa' ? misakiToIpa(phonemes) : phonemes);
}

/** In phonemes, so that a verdict does not hang on the pronunciations that happen to be on the device. */
function phrase(text: string, phonemes: string): PhonemeSegment {
  return {
    index: 0,
    language: 'en-us',
    ...mapSource(text),
    start: 0,
    end: text.length,
    phonemes,
    words: [{ start: 0, end: text.length, from: 0, to: phonemes.length }],
  };
}
