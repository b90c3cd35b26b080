import type { Lector } from '../state/lector.svelte.ts';
import { SPEED_STEP } from '../state/preferences.svelte.ts';

/** What a shortcut may open on the page that is shown. */
export type PanelName = 'contents' | 'search' | 'looks' | 'skipping' | 'bookmarks' | 'ask';

/** What the shell does for a shortcut. */
export interface ShellActions {
  openPanel: (panel: PanelName) => void;
  openSheet: () => void;
  openHelp: () => void;
  backToVoice: () => void;
}

/**
 * The app's keys. With Control or ⌘ they work everywhere. Single keys work while nothing is typed and no control that has
 * the focus wants them; they can be turned off (WCAG 2.1.4). Screen readers keep single letters for themselves while they
 * browse, and their own keys have modifiers that are not used here.
 */
export function handleShortcut(event: KeyboardEvent, lector: Lector, actions: ShellActions): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    lector.toggle();
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  if (event.key === 'Escape') {
    stop(event, lector);
    return;
  }
  if (!lector.preferences.usesKeys || isWanted(event)) return;
  const act = singleKeys(lector, actions)[
    event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key
  ];
  if (!act) return;
  event.preventDefault();
  act();
}

function singleKeys(lector: Lector, actions: ShellActions): Record<string, () => void> {
  const { player, preferences } = lector;
  const faster = () => lector.setSpeed(preferences.speed + SPEED_STEP);
  const slower = () => lector.setSpeed(preferences.speed - SPEED_STEP);
  return {
    ' ': () => lector.toggle(),
    ArrowLeft: () => player.skipSentence(-1),
    ArrowRight: () => player.skipSentence(1),
    'Shift+ArrowLeft': () => player.skipParagraph(-1),
    'Shift+ArrowRight': () => player.skipParagraph(1),
    p: () => player.skipSection(-1),
    n: () => player.skipSection(1),
    '-': slower,
    '+': faster,
    '=': faster,
    b: () => void lector.addBookmark(),
    v: actions.backToVoice,
    '/': () => actions.openPanel('search'),
    c: () => actions.openPanel('contents'),
    l: () => actions.openPanel('looks'),
    u: () => actions.openPanel('skipping'),
    m: () => actions.openPanel('bookmarks'),
    q: () => actions.openPanel('ask'),
    s: actions.openSheet,
    '?': actions.openHelp,
  };
}

/** In an open list or panel Escape closes that. */
function stop(event: KeyboardEvent, { player }: Lector): void {
  if (event.target instanceof HTMLSelectElement || document.querySelector('dialog[open], :popover-open'))
    return;
  if (player.status !== 'idle') player.stop();
}

const TYPED = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])';
const PRESSED = 'button, a[href], summary, input, [role=tab]';

/** Whether what has the focus needs this key itself. */
function isWanted({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(TYPED)) return true;
  if (key === ' ') return target.closest(PRESSED) !== null;
  return (
    key.startsWith('Arrow') && target.closest('input, [role=tablist], [role=listbox], [role=menu]') !== null
  );
}
