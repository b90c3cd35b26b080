import type { Position, Readable, ReadableSection } from '../reading/readable.ts';
import { showMedia, showPlayback, showProgress } from './media-session.ts';

/** Characters a second before anything has been heard. */
const USUAL_PACE = 15;

/** What the player says of itself to the system. */
export interface PlayingState {
  reading: Readable | null;
  section: ReadableSection | null;
  position: Position | null;
  isAudible: boolean;
  isIdle: boolean;
  speed: number;
  /** Characters a second, as measured; `null` while unknown. */
  pace: number | null;
}

/** Keeps the system's media controls up to date: what is read, whether it is heard, and how far. */
export class NowPlaying {
  #shown: { reading: Readable | null; section: ReadableSection | null } = { reading: null, section: null };
  #cover: { reading: Readable; url: string } | null = null;

  update(state: PlayingState): void {
    showPlayback(state.isIdle ? 'none' : state.isAudible ? 'playing' : 'paused');
    const reading = state.isIdle ? null : state.reading;
    const { section } = state;
    if (reading !== this.#shown.reading || section !== this.#shown.section) {
      this.#shown = { reading, section };
      this.#show();
      if (reading && reading !== this.#cover?.reading) void this.#loadCover(reading);
    }
    showProgress(reading && section && state.position ? progressOf(section, state.position, state) : null);
  }

  #show(): void {
    const { reading, section } = this.#shown;
    const artwork = this.#cover?.reading === reading ? this.#cover?.url : undefined;
    showMedia(
      reading && { title: reading.title, section: section?.title ?? '', ...(artwork && { artwork }) },
    );
  }

  async #loadCover(reading: Readable): Promise<void> {
    if (this.#cover) URL.revokeObjectURL(this.#cover.url);
    this.#cover = { reading, url: '' };
    try {
      const picture = await reading.cover?.();
      if (!picture || this.#cover.reading !== reading) return;
      this.#cover.url = URL.createObjectURL(picture);
      this.#show();
    } catch (error) {
      console.warn('The cover could not be had for the media controls.', error);
    }
  }
}

/** Where a time of a section, in seconds as the system's controls show them, lies in its text. */
export function offsetAt(seconds: number, section: ReadableSection, pace: number | null): number {
  return Math.min(section.text.length, Math.round(seconds * (pace ?? USUAL_PACE)));
}

function progressOf(
  { text }: ReadableSection,
  { offset }: Position,
  { pace, speed }: Pick<PlayingState, 'pace' | 'speed'>,
) {
  const perSecond = pace ?? USUAL_PACE;
  return { position: offset / perSecond, duration: text.length / perSecond, playbackRate: speed };
}
