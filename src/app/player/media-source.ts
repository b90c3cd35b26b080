/** FLAC in fragmented MP4: without loss, and exact to the sample. Browsers know it by the one name or the other. */
const TYPES = ['audio/mp4; codecs="flac"', 'audio/mp4; codecs="fLaC"'];

type MediaSourceMaker = typeof MediaSource;

/** Whether this browser can be fed sound piece by piece: Safari on phones since 17.1, all others for long. */
export function canStreamSound(): boolean {
  return findType() !== undefined;
}

/** A media source, and the type of its one buffer. Throws where `canStreamSound` is false. */
export function createMediaSource(): { source: MediaSource; type: string } {
  const Maker = findMaker();
  const type = findType();
  if (!Maker || !type) throw new Error('This browser can not be fed sound piece by piece.');
  return { source: new Maker(), type };
}

function findType(): string | undefined {
  return TYPES.find((type) => findMaker()?.isTypeSupported(type));
}

/** Safari's managed one is the only one on its phones, and the better one elsewhere: it keeps what the system allows. */
function findMaker(): MediaSourceMaker | undefined {
  const { ManagedMediaSource, MediaSource } = globalThis as {
    ManagedMediaSource?: MediaSourceMaker;
    MediaSource?: MediaSourceMaker;
  };
  return ManagedMediaSource ?? MediaSource;
}
