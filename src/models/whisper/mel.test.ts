import { WhisperFeatureExtractor } from '@huggingface/transformers';
import { expect, test } from 'vitest';
import { makeSpeechLike } from '../../../tests/fixtures/signal.ts';
import { createMelSpectrogram, WINDOW_SAMPLES } from './mel.ts';

test.each([80, 128])('%i bands are those of transformers.js', async (bands) => {
  const pcm = new Float32Array(WINDOW_SAMPLES);
  pcm.set(makeSpeechLike(4, 16_000), 8_000);
  pcm.set(makeSpeechLike(2, 16_000), WINDOW_SAMPLES - 32_000); // up to the end, where the window is mirrored
  const mel = createMelSpectrogram(bands)(pcm);
  const extract = new WhisperFeatureExtractor({
    ...{ feature_size: bands, n_fft: 400, hop_length: 160, sampling_rate: 16_000 },
    ...{ n_samples: WINDOW_SAMPLES, nb_max_frames: 3000, chunk_length: 30 },
  });
  const { input_features: wanted } = await extract(pcm);
  expect(wanted.dims).toEqual([1, bands, 3000]);
  let most = 0;
  for (let i = 0; i < mel.length; i++) most = Math.max(most, Math.abs(mel[i]! - wanted.data[i]));
  expect(most).toBeLessThan(1e-4);
});

test('a part of a window is the same as with silence behind it', () => {
  const spectrogram = createMelSpectrogram(80);
  const part = makeSpeechLike(1.5, 16_000);
  const whole = new Float32Array(WINDOW_SAMPLES);
  whole.set(part);
  expect(
    Buffer.compare(...([part, whole].map((pcm) => Buffer.from(spectrogram(pcm).buffer)) as [Buffer, Buffer])),
  ).toBe(0);
});
