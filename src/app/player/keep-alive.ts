/** Over five seconds, because Chromium shows no media controls for shorter media. */
const SECONDS = 8;
const SAMPLE_RATE = 8000;

/**
 * Plays silence in an `<audio>` element while the voice speaks: only an element gives a page media keys and
 * lock-screen controls, and iOS ends bare Web Audio when the screen locks.
 */
export class KeepAlive {
  #audio: HTMLAudioElement | null = null;

  start(): void {
    this.#audio ??= createSilence();
    // A refusal costs the lock-screen controls and nothing else.
    this.#audio.play().catch((error: unknown) => console.info('No media controls here.', error));
  }

  stop(): void {
    this.#audio?.pause();
  }
}

function createSilence(): HTMLAudioElement {
  const audio = new Audio(URL.createObjectURL(new Blob([silentWav()], { type: 'audio/wav' })));
  audio.loop = true;
  return audio;
}

/** A WAV file of 8 bit samples, whose zero is 128. */
function silentWav(): Uint8Array<ArrayBuffer> {
  const length = SECONDS * SAMPLE_RATE;
  const bytes = new Uint8Array(44 + length).fill(128, 44);
  const view = new DataView(bytes.buffer);
  const ascii = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  ascii(0, 'RIFF');
  view.setUint32(4, 36 + length, true);
  ascii(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, SAMPLE_RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  ascii(36, 'data');
  view.setUint32(40, length, true);
  return bytes;
}
