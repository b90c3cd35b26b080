/** What the keys of a keyboard, a headset or a lock screen can ask for. */
export interface MediaActions {
  play: () => void;
  pause: () => void;
  stop: () => void;
  previoustrack: () => void;
  nexttrack: () => void;
}

/** Lets the system's media controls act on the player. */
export function connectMediaSession(actions: MediaActions): void {
  if (!('mediaSession' in navigator)) return;
  for (const [action, handler] of Object.entries(actions)) {
    try {
      navigator.mediaSession.setActionHandler(action as MediaSessionAction, handler);
    } catch (error) {
      // Browsers throw for the actions that they don't know, and have no way to be asked before.
      console.info(`This browser has no media control “${action}”.`, error);
    }
  }
}

/** Tells the system what is read, and whether it is heard. */
export function showInMediaSession(state: MediaSessionPlaybackState, title: string): void {
  if (!('mediaSession' in navigator)) return;
  navigator.mediaSession.playbackState = state;
  navigator.mediaSession.metadata = state === 'none' ? null : new MediaMetadata({ title, artist: 'Lector' });
}
