import { type ExportSubject, makeOrder, textSubject } from '../export/make-order.ts';
import { chooseVoices } from '../export/voices.ts';
import type { Lector } from './lector.svelte.ts';

/** Saves the text of the start page as MP3, with no question but where to. Must be called in a user's gesture. */
export function saveDraft(lector: Lector): void {
  if (lector.draft.isEmpty) return;
  const subject = draftSubject(lector);
  const { language } = subject;
  const voices = chooseVoices(lector.exportChoice, { language, languages: lector.voices.languages });
  void lector.exports.quick(makeOrder(subject, { part: 'document', format: 'mp3', timings: [], voices }));
}

/** The text of the start page, as something that files can be made of. */
export function draftSubject({ draft, draftReading }: Lector): ExportSubject {
  const language = draft.isSample ? draft.sample?.language : undefined;
  return textSubject(draft.text, { title: draftReading.title, ...(language && { language }) });
}
