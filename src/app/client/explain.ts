import { interfaceLanguage } from '../messages/interface-language.ts';
import { t } from '../messages/messages.ts';
import { ApiFailure } from './failure.ts';
import { type Trouble, TroubleError } from './trouble.ts';

/** Turns any failure into a sentence and a next step; keeps the endpoint's own words where nothing fits better. */
export function explain(error: unknown): Trouble {
  if (error instanceof TroubleError) return error.trouble;
  if (error instanceof ApiFailure) return explainCode(error);
  const m = t.trouble;
  if (error instanceof TypeError) return { message: m.lost, advice: m.lostAdvice };
  const message = error instanceof Error ? error.message : String(error);
  return { message: inTheirWords(message), advice: m.againAdvice };
}

function explainCode({ code, message, status }: ApiFailure): Trouble {
  const m = t.trouble;
  switch (code) {
    case 'model_not_downloaded':
      return { message: m.notHere, advice: m.notHereAdvice };
    case 'model_failed':
      return { message: m.couldNotSpeak(withStop(message)), advice: m.otherVoiceAdvice };
    case 'no_engine':
    case 'engine_lost':
    case 'stream_lost':
      return { message: m.asleep, advice: m.waitAdvice };
    case 'overloaded':
      return { message: m.busy, advice: m.waitAdvice };
    case 'quota_exceeded':
      return { message: m.full, advice: m.fullAdvice };
    case 'download_failed':
      return { message: m.downloadFailed(withStop(message)), advice: m.downloadAdvice };
    case 'download_broke':
      return { message: m.downloadBroke, advice: m.downloadAdvice };
    case 'string_above_max_length':
      return { message: m.tooLong, advice: m.tooLongAdvice };
    case 'unreadable_answer':
      return { message: m.unreadable, advice: m.againAdvice };
    case 'no_reason':
      return { message: m.status(status), advice: m.otherVoiceAdvice };
    default:
      return { message: inTheirWords(message), advice: m.otherVoiceAdvice };
  }
}

/** What is only told in English is, to readers of other languages, a technical detail. */
function inTheirWords(message: string): string {
  const sentence = withStop(message);
  return interfaceLanguage() === 'en' ? sentence : `${t.trouble.failed} ${t.shell.technical} ${sentence}`;
}

function withStop(sentence: string): string {
  return /[.!?…。！？।]$/u.test(sentence) ? sentence : `${sentence}.`;
}
