// The shapes of Kokoro-82M v1.0, and miniatures of them with the same operators.

/** Passes through the shared layer; layers of the two text encoders; the residual blocks of the vocoder, by taps and dilation. */
const DEPTHS = { passes: 12, layers: 3, kernels: [3, 7, 11], dilations: [1, 3, 5] };
const NARROW = { hidden: 8, embedding: 8, bert: 24, inner: 32, decoder: 16, residual: 4, upsampled: 8 };

export const SIZES = {
  full: {
    ...{ hidden: 512, embedding: 128, bert: 768, inner: 2048, decoder: 1024, residual: 64, upsampled: 512 },
    ...DEPTHS,
  },
  tiny: { ...NARROW, ...DEPTHS },
  /**
   * Every operator, but as few of each as can be, and half the sound: a GPU in software needs its time for each layer and
   * each frame, however narrow.
   */
  shallow: { ...NARROW, passes: 1, layers: 1, kernels: [3], dilations: [1], isHasty: true },
};

/** Symbols, half a style row, positions, attention heads. */
export const TOKENS = 178;
export const STYLE = 128;
export const POSITIONS = 512;
export const HEADS = 12;
/** Sigmoids that add up to a duration; taps of the text convolutions. */
export const MAX_DURATION = 50;
export const TEXT_KERNEL = 5;
/** The vocoder: upsampling rates and kernels. */
export const UP_RATES = [10, 6];
export const UP_KERNELS = [20, 12];
/** Inverse STFT: window and hop in samples; harmonics of the source; sample rate in Hz. */
export const FFT = 20;
export const HOP = 5;
export const HARMONICS = 9;
export const SAMPLE_RATE = 24000;

/**
 * How many frames (of 600 samples, 25 ms) a token lasts at speed 1, by its id. Chosen so that English phonemes
 * give about 0.064 s a token, as the real model does. In haste it is one frame each, but for the pads.
 */
export function durationTable(isHasty = false) {
  const frames = new Float32Array(TOKENS).fill(isHasty ? 1 : 2);
  const set = (ids, value) => {
    for (const id of ids) frames[id] = value;
  };
  set([0], isHasty ? 8 : 12); // the pad at both ends
  if (isHasty) return frames;
  set([1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], 8); // punctuation
  set([3], 6); // comma
  set([43, 47, 51, 57, 63, 69, 70, 72, 76, 83, 85, 86, 87, 101, 102, 119, 120, 135, 138, 177], 3); // vowels
  set([24, 25, 31, 33, 39, 41], 5); // diphthongs
  set([156, 157], 1); // stress marks
  return frames;
}
