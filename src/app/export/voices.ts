import type { SpeechChoice } from '../client/speech-choice.ts';
import type { Voices } from './job.ts';

/** Settles now who will speak: for the text's own language, and for each other one that there is a voice for. */
export function chooseVoices(
  choose: (language?: string) => SpeechChoice,
  { language, languages }: { language: string | undefined; languages: readonly string[] },
): Voices {
  const usual = choose(language);
  const others: Record<string, SpeechChoice> = {};
  for (const one of languages) {
    const tag = one.toLowerCase();
    others[tag] = choose(one);
    others[tag.split('-', 1)[0] ?? tag] ??= choose(one);
  }
  // Whatever a paragraph in the text's own language is tagged as, its voice is the usual one.
  const own = language?.toLowerCase();
  if (own) for (const tag of [own, own.split('-', 1)[0] ?? own]) others[tag] = usual;
  return { usual, others };
}
