import type { Trouble } from '../client/trouble.ts';
import { t } from '../messages/messages.ts';

/** Why the audio element does not play, and what can be done: a browser wants a press first, or the sound broke off. */
export function explainSound(error: unknown): Trouble {
  return error instanceof DOMException && error.name === 'NotAllowedError'
    ? { message: t.player.notAllowed, advice: t.player.notAllowedAdvice }
    : { message: t.player.soundBroke, advice: t.player.soundBrokeAdvice };
}
