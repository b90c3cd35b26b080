/** Width of an embedding, and the language model's layers, heads and their width. */
export const HIDDEN = 16;
export const LAYERS = 2;
export const HEADS = 2;
export const HEAD_WIDTH = HIDDEN / HEADS;

/** The first numbers of an embedding count: tokens of text, tokens of speech, and the sign that makes the model loop. */
export const COUNTERS = 3;

/** Real numbers of the real models. */
export const SPEECH_TOKENS = 6561;
export const START_SPEECH = 6561;
export const STOP_SPEECH = 6562;
export const EXAGGERATION = 6563;
export const SILENCE = 4299;
export const END_OF_TEXT = 50256;

/** Ids of the signs that make the small models behave, in every vocabulary here. */
export const NEVER_ENDS = 90;
export const LOOPS = 91;

/** 1 where an embedding says something, 0 where it counts. */
export const SAYS = Array.from({ length: HIDDEN }, (_, i) => (i < COUNTERS ? 0 : 1));
