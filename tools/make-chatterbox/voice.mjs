import { randomNumbers } from '../make-kokoro/numbers.mjs';

const RATE = 24000;

/**
 * A recording that the encoder takes for a voice: noise under a buzz, as WAV of 16 bits.
 * @param {{ seconds?: number, pitch?: number, rate?: number }} [options]
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function makeRecording({ seconds = 6, pitch = 140, rate = RATE } = {}) {
  const next = randomNumbers(`voice-${pitch}`);
  const samples = Math.round(seconds * rate);
  const bytes = new Uint8Array(44 + 2 * samples);
  const view = new DataView(bytes.buffer);
  const words = [
    'RIFF',
    36 + 2 * samples,
    'WAVE',
    'fmt ',
    16,
    0x10001,
    rate,
    2 * rate,
    0x100002,
    'data',
    2 * samples,
  ];
  for (const [i, word] of words.entries()) {
    if (typeof word === 'number') view.setUint32(4 * i, word, true);
    else bytes.set(new TextEncoder().encode(word), 4 * i);
  }
  for (let i = 0; i < samples; i++) {
    const buzz = ((i * pitch) / rate) % 1;
    view.setInt16(44 + 2 * i, Math.round(8000 * (buzz - 0.5) + 2000 * next()), true);
  }
  return bytes;
}
