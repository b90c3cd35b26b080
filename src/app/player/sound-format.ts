/** The rate that the endpoint's `pcm` has; all times of the sound count in its samples. */
export const SAMPLE_RATE = 24_000;
