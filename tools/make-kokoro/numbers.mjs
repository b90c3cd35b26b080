/** Uniform numbers in [-1, 1) from a seed, never denormal: xorshift of 32 bits. */
export function randomNumbers(seed) {
  let hash = 2166136261;
  for (const character of seed) {
    hash ^= character.codePointAt(0);
    hash = Math.imul(hash, 16777619);
  }
  let state = (hash ^ 0x9e3779b9) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state / 2147483648;
  };
}

/** Asymmetric uint8 quantisation of a whole tensor. */
export function quantise(values) {
  let low = 0;
  let high = 0;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const scale = (high - low) / 255 || 1;
  const zero = Math.max(0, Math.min(255, Math.round(-low / scale)));
  const bytes = Uint8Array.from(values, (value) =>
    Math.max(0, Math.min(255, Math.round(value / scale) + zero)),
  );
  return { bytes, scale, zero };
}
