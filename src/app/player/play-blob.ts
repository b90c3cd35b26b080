import { t } from '../messages/messages.ts';

/** Resolves at the end of the sound, or when it is stopped. Rejects where it can't be played. */
export async function playBlob(
  sound: Blob,
  { audio = new Audio(), signal }: { audio?: HTMLAudioElement; signal: AbortSignal },
): Promise<void> {
  if (signal.aborted) return;
  const url = URL.createObjectURL(sound);
  const over = new AbortController();
  const listen = { signal: over.signal };
  audio.src = url;
  try {
    await new Promise<void>((resolve, reject) => {
      audio.addEventListener('ended', () => resolve(), listen);
      audio.addEventListener(
        'error',
        () => reject(new Error(audio.error?.message || t.voices.soundDamaged)),
        listen,
      );
      signal.addEventListener('abort', () => resolve(), listen);
      audio.play().catch(reject);
    });
  } finally {
    over.abort();
    audio.pause();
    URL.revokeObjectURL(url);
  }
}
