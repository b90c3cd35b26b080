import { estimateSeconds } from '../reading/listening-time.ts';
import { DRAFT } from './draft-readable.ts';
import type { Lector } from './lector.svelte.ts';

/** How far the reading has come, 0 to 1, and how long the rest takes, in seconds. */
export interface Progress {
  inSection: number;
  inDocument: number;
  /** At the speed that is set; an estimate by the number of words. */
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
  const offset = reading?.id === current ? (position?.offset ?? 0) : 0;
  const inSection = section && reading?.id === current ? offset / Math.max(section.text.length, 1) : 0;
  const { words, done } = whole();
  return { inSection, inDocument: done, secondsLeft: estimateSeconds(words * (1 - done), preferences.speed) };

  function whole(): { words: number; done: number } {
    const record = library.find(current);
    if (current !== DRAFT && record) return { words: record.words, done: record.progress };
    const heard = reading === draftReading && player.status !== 'idle' ? offset : draftStop;
    return { words: draft.words, done: heard / Math.max(draft.text.length, 1) };
  }
}
