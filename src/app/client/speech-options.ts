import type { SpeechChoice } from './speech-choice.ts';
import type { SpeechEnd } from './speech-event.ts';

export interface SpeechOptions {
  input: string;
  choice: SpeechChoice;
  format: 'pcm' | 'mp3';
  /** `background` lets whoever listens go first. */
  priority?: 'background';
  /** Told when all has been spoken. */
  onEnd?: (end: SpeechEnd) => void;
  signal: AbortSignal;
}
