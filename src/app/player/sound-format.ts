/** The rate that the endpoint's `pcm` has; all times of the sound count in its samples. */
export const SAMPLE_RATE = 24_000;

/** What the sound is kept and played as: without loss, and exact to the sample. */
export const SOUND_TYPE = 'audio/mp4; codecs="flac"';
