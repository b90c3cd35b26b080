/** What the keys of a keyboard, a headset or a lock screen can ask for. */
export interface MediaActions {
  play: () => void;
  pause: () => void;
  stop: () => void;
  previoustrack: () => void;
  nexttrack: () => void;
  seekbackward: () => void;
  seekforward: () => void;
  /** To a time of the section, in seconds. */
  seekto: (seconds: number) => void;
}

/** Lets the system's media controls act on the player. */
export function connectMediaSession(actions: MediaActions): void {
  if (!('mediaSession' in navigator)) return;
  for (const action of Object.keys(actions) as (keyof MediaActions)[]) {
    try {
      navigator.mediaSession.setActionHandler(action, ({ seekTime }) => actions[action](seekTime ?? 0));
    } catch (error) {
      // Browsers throw for the actions that they don't know, and have no way to be asked before.
      console.info(`This browser has no media control “${action}”.`, error);
    }
  }
}

/** What is shown of what is read. */
export interface MediaInfo {
  title: string;
  section: string;
  /** An address of the cover. */
  artwork?: string;
}

/** Tells the system what is read; `null` when nothing is. */
export function showMedia(info: MediaInfo | null): void {
  if (!('mediaSession' in navigator)) return;
  navigator.mediaSession.metadata = info
    ? new MediaMetadata({
        title: info.title,
        album: info.section,
        artist: 'Lector',
        artwork: info.artwork ? [{ src: info.artwork }] : [],
      })
    : null;
}

/** Tells the system whether something is heard. */
export function showPlayback(state: MediaSessionPlaybackState): void {
  if ('mediaSession' in navigator) navigator.mediaSession.playbackState = state;
}

/** Tells the system how far the section is heard, in seconds at normal speed. */
export function showProgress(
  progress: { position: number; duration: number; playbackRate: number } | null,
): void {
  if (!('mediaSession' in navigator)) return;
  if (!progress) {
    navigator.mediaSession.setPositionState();
    return;
  }
  const duration = Math.max(0, progress.duration);
  const position = Math.min(Math.max(0, progress.position), duration);
  navigator.mediaSession.setPositionState({ ...progress, duration, position });
}
