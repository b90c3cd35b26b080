import type { Lector } from './lector.svelte.ts';

/**
 * The page's own keys. They are few, and none is a key of NVDA, JAWS or VoiceOver, or a letter to be typed:
 * Ctrl or ⌘ + Enter plays and pauses, Escape stops.
 */
export function handleShortcut(event: KeyboardEvent, lector: Lector): void {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.shiftKey) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    lector.toggle();
  }
  // In an open list Escape closes the list.
  if (event.key === 'Escape' && lector.isReading && !(event.target instanceof HTMLSelectElement)) {
    lector.player.stop();
  }
}

/** Keys of the text that is read along, active only while it has the focus. */
export function handleReadingKey(event: KeyboardEvent, lector: Lector): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const act = ACTIONS[event.key];
  if (!act) return;
  event.preventDefault();
  act(lector);
}

const STEP = 0.05;

const ACTIONS: Record<string, (lector: Lector) => void> = {
  ' ': (lector) => lector.toggle(),
  ArrowLeft: ({ player }) => player.skipSentence(-1),
  ArrowRight: ({ player }) => player.skipSentence(1),
  '+': (lector) => lector.setSpeed(lector.preferences.speed + STEP),
  '=': (lector) => lector.setSpeed(lector.preferences.speed + STEP),
  '-': (lector) => lector.setSpeed(lector.preferences.speed - STEP),
};
