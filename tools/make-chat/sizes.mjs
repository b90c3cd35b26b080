/** Of the caches: fewer heads than queries have, as in models with grouped attention. */
export const LAYERS = 2;
export const CACHE_HEADS = 2;
export const HEADS = 4;
export const WIDTH = 4;

/** Pairs that the tokenizer joins, in order; none of them is in the name of a role. */
export const MERGES = ['t h', 'th e', 'Ġ the', 'i n', 'in g'];

const FIRST_SPECIAL = 256 + MERGES.length;
export const END_OF_TEXT = FIRST_SPECIAL;
export const MESSAGE_START = FIRST_SPECIAL + 1;
export const MESSAGE_END = FIRST_SPECIAL + 2;
export const VOCABULARY = FIRST_SPECIAL + 3;
