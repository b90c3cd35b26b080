import type { WhisperTokens } from './tokens.ts';

/**
 * Takes out of the logits, in place, what may not come next: what is suppressed, and what would break the order of times
 * (openai/whisper, `decoding.py`: `SuppressBlank`, `SuppressTokens`, `ApplyTimestampRules`). `written` is what the
 * window has so far, without its prompt.
 */
export function applyRules(logits: Float32Array, written: readonly number[], tokens: WhisperTokens): void {
  const { firstTime, end } = tokens;
  for (const id of tokens.suppressed) logits[id] = -Infinity;
  for (const id of [tokens.noTimestamps, tokens.noSpeech, tokens.start, tokens.previous])
    logits[id] = -Infinity;
  for (const id of [...tokens.languages.values(), ...Object.values(tokens.tasks)]) logits[id] = -Infinity;

  if (written.length === 0) {
    for (const id of tokens.suppressedFirst) logits[id] = -Infinity;
    logits.fill(-Infinity, 0, firstTime);
    logits.fill(-Infinity, firstTime + tokens.mostFirstTime + 1);
    return;
  }
  const isTime = (id: number | undefined) => id !== undefined && id >= firstTime;
  const wasTime = isTime(written.at(-1));
  const wereTimes = written.length < 2 || isTime(written.at(-2));
  if (wasTime && wereTimes) logits.fill(-Infinity, firstTime);
  else if (wasTime) logits.fill(-Infinity, 0, end);

  const last = written.findLast(isTime);
  if (last !== undefined) logits.fill(-Infinity, firstTime, wasTime && !wereTimes ? last : last + 1);

  // All times together may be likelier than any word.
  if (logSum(logits, firstTime) > max(logits.subarray(0, firstTime))) logits.fill(-Infinity, 0, firstTime);
}

/** The logarithm of the sum of exponentials, from an index on. */
export function logSum(logits: Float32Array, from = 0): number {
  const most = max(from > 0 ? logits.subarray(from) : logits);
  if (most === -Infinity) return -Infinity;
  let sum = 0;
  for (let i = from; i < logits.length; i++) sum += Math.exp(logits[i]! - most);
  return most + Math.log(sum);
}

function max(values: Float32Array): number {
  let most = -Infinity;
  for (const value of values) if (value > most) most = value;
  return most;
}
