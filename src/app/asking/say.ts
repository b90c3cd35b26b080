import { playBlob } from '../player/play-blob.ts';

/** Speaks sentences one after the other; while one is heard, the next one is made. Resolves when all have been heard. */
export async function say(
  sentences: AsyncIterable<string>,
  { speak, audio }: { speak: (sentence: string) => Promise<Blob>; audio: HTMLAudioElement },
  signal: AbortSignal,
): Promise<void> {
  const source = sentences[Symbol.asyncIterator]();
  const make = async (): Promise<Blob | null> => {
    const { done, value } = await source.next();
    return done ? null : speak(value);
  };
  let next = make();
  while (true) {
    const sound = await next;
    signal.throwIfAborted();
    if (!sound) return;
    next = make();
    next.catch(() => undefined); // told when it is its turn
    await playBlob(sound, { audio, signal });
    signal.throwIfAborted();
  }
}
