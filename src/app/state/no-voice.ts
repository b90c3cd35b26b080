import type { Trouble } from '../client/trouble.ts';
import type { Voice } from '../client/voice.ts';
import { t } from '../messages/messages.ts';
import { nameLanguage, primaryOf } from './voice-list.ts';

/** Why a text in a language can't be heard: no voice speaks it, or none does yet. `null` when one does, or none is known. */
export function explainNoVoice(voices: readonly Voice[], language: string | undefined): Trouble | null {
  if (!language || voices.length === 0) return null;
  const kin = voices.filter((voice) => primaryOf(voice.language) === primaryOf(language));
  if (kin.some(({ available }) => available)) return null;
  const name = nameLanguage(language);
  if (kin.length === 0) return { message: t.reading.noVoice(name), advice: t.reading.noVoiceAdvice };
  return { message: t.start.noVoice(name), advice: '' };
}
