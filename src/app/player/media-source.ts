import { SOUND_TYPE } from './sound-format.ts';

type MediaSourceMaker = typeof MediaSource;

/** Whether this browser can be fed sound piece by piece: Safari on phones since 17.1, all others for long. */
export function canStreamSound(): boolean {
  return findMaker()?.isTypeSupported(SOUND_TYPE) ?? false;
}

/** Throws where there is none. */
export function createMediaSource(): MediaSource {
  const Maker = findMaker();
  if (!Maker) throw new Error('This browser can not be fed sound piece by piece.');
  return new Maker();
}

/** Safari's managed one is the only one on its phones, and the better one elsewhere: it keeps what the system allows. */
function findMaker(): MediaSourceMaker | undefined {
  const { ManagedMediaSource, MediaSource } = globalThis as {
    ManagedMediaSource?: MediaSourceMaker;
    MediaSource?: MediaSourceMaker;
  };
  return ManagedMediaSource ?? MediaSource;
}
