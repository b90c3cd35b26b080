import type { SpeechChoice } from '../client/speech.ts';
import type { Position, Readable } from '../reading/readable.ts';

export interface PlayerOptions {
  /** Asked whenever a request is made, with the language of the text if that is known. */
  choose: (language?: string) => Promise<SpeechChoice>;
  speed?: number;
  /** Whether the screen should stay on while the voice is heard. */
  keepsAwake?: () => boolean;
  /** Told at each sentence, and when the voice falls silent. */
  onPosition?: (reading: Readable, position: Position) => void;
}
