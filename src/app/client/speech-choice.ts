import type { DictionaryEntry } from '../../text/dictionary/entry.ts';

/** How to speak: a model and voice of the endpoint's list, and a speed of 0.25 to 4. */
export interface SpeechChoice {
  model: string;
  /** Left out, the endpoint takes the model's own first voice. */
  voice?: string;
  /** The language of the text, where it is not the voice's own: a tag that the endpoint knows. */
  language?: string;
  speed: number;
  /** The reader's own pronunciations. */
  dictionary?: readonly DictionaryEntry[];
}
