import { ApiFailure } from './failure.ts';

/** What went wrong, in a reader's words, and what can be done about it. */
export interface Trouble {
  message: string;
  advice: string;
}

/** Turns any failure into a sentence and a next step; keeps the endpoint's own words where nothing fits better. */
export function explain(error: unknown): Trouble {
  if (error instanceof ApiFailure) return explainCode(error);
  if (error instanceof TypeError) {
    return {
      message: 'The connection was lost.',
      advice: 'Check that you are online, then try again. What is already on this device stays.',
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { message: withStop(message), advice: 'Try again. If it keeps happening, reload the page.' };
}

function explainCode({ code, message }: ApiFailure): Trouble {
  switch (code) {
    case 'model_not_downloaded':
      return {
        message: 'This voice is not on this device yet.',
        advice: 'Get the neural voice first, or choose another voice.',
      };
    case 'model_failed':
      return {
        message: `The voice could not speak: ${withStop(message)}`,
        advice: 'Try again, or choose another voice.',
      };
    case 'no_engine':
    case 'engine_lost':
    case 'stream_lost':
      return { message: 'The voice is not awake yet.', advice: 'Wait a moment, then try again.' };
    case 'overloaded':
      return { message: 'The voice is busy with another text.', advice: 'Wait a moment, then try again.' };
    case 'quota_exceeded':
      return {
        message: 'There is not enough room on this device.',
        advice: 'Free some space, or leave a private window if you are in one. Then try again.',
      };
    case 'download_failed':
      return {
        message: withStop(message),
        advice: 'Check your connection, then resume: nothing is fetched twice.',
      };
    case 'string_above_max_length':
      return { message: 'This text is too long to read in one go.', advice: 'Read it in parts.' };
    default:
      return { message: withStop(message), advice: 'Try again, or choose another voice.' };
  }
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
