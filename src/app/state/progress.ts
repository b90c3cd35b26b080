import { placeAt } from '../library/record.ts';
import { estimateSeconds } from '../reading/listening-time.ts';
import { DRAFT } from './draft-readable.ts';
import type { Lector } from './lector.svelte.ts';

/** How far the reading has come, 0 to 1, and how long it takes, in seconds at the speed that is set: estimates by the number of words. */
export interface Progress {
  inSection: number;
  inDocument: number;
  sectionSeconds: number;
  documentSeconds: number;
  secondsLeft: number;
}

/** How far what is heard, or would be heard next, has come. */
export function progressOf({
  player,
  library,
  draft,
  draftReading,
  draftStop,
  current,
  preferences,
}: Lector): Progress {
  const { position, section, reading } = player;
  const isShown = reading?.id === current;
  const offset = isShown ? (position?.offset ?? 0) : 0;
  const length = isShown ? (section?.text.length ?? 0) : 0;
  const { words, characters, done } = whole();
  const documentSeconds = estimateSeconds(words, preferences.speed);
  return {
    inSection: Math.min(1, offset / Math.max(length, 1)),
    inDocument: done,
    sectionSeconds: (documentSeconds * length) / Math.max(characters, 1),
    documentSeconds,
    secondsLeft: documentSeconds * (1 - done),
  };

  function whole(): { words: number; characters: number; done: number } {
    const record = library.find(current);
    if (current !== DRAFT && record) {
      return { words: record.words, characters: record.characters, done: record.progress };
    }
    const heard = reading === draftReading && player.status !== 'idle' ? offset : draftStop;
    const characters = Math.max(draft.text.length, 1);
    return { words: draft.words, characters, done: heard / characters };
  }
}

/** Goes to where so much of what is heard lies before, 0 to 1: of its section, or of all of it. */
export function seekShare(
  { player, library, current }: Lector,
  share: number,
  of: 'section' | 'document',
): void {
  const { position, section } = player;
  if (!position || !section) return;
  const record = library.find(current);
  if (record && of === 'document') player.seek(placeAt(record, share));
  else player.seek({ section: position.section, offset: Math.round(share * section.text.length) });
}
