import type { WordTime } from '../../models/model.ts';
import type { Edit } from '../../text/spans/mapped-text.ts';
import type { ChangedSound, PluginSound } from './plugin.ts';

/** More sound than any segment has; longer is a mistake that would fill the memory. */
const LONGEST_SECONDS = 600;

/** The edits that a text hook gave. Throws an Error that says what is wrong with them. */
export function checkEdits(answer: unknown, text: string): readonly Edit[] {
  if (answer === undefined) return [];
  if (answer instanceof Promise) throw new Error('it must answer at once, not with a promise');
  if (!Array.isArray(answer)) throw new Error(`it gave ${kindOf(answer)} instead of a list of edits`);
  let read = 0;
  for (const { from, to, text: put } of answer.map(asObject)) {
    if (!isOffset(from) || !isOffset(to) || typeof put !== 'string') {
      throw new Error('an edit must be { from, to, text }: two offsets and what stands there instead');
    }
    if (from < read || to < from || to > text.length) {
      throw new Error(`its edit of ${from} to ${to} is out of order, or out of the text`);
    }
    read = to;
  }
  return answer as Edit[];
}

/** The sound after an audio hook has answered, its samples inside [-1, 1]. Throws an Error that says what is wrong. */
export function checkSound(answer: unknown, before: PluginSound): PluginSound {
  const changed: ChangedSound = answer === undefined ? {} : asObject(answer);
  const pcm = changed.pcm === undefined ? before.pcm : checkPcm(changed.pcm, before);
  checkSamples(pcm);
  if (changed.words === undefined && pcm.length === before.pcm.length) return { ...before, pcm };
  const seconds = pcm.length / before.sampleRate;
  const words = changed.words === undefined ? before.words : checkWords(changed.words);
  return { ...before, pcm, words: words.map((word) => within(word, seconds)) };
}

/** The samples that an `end` gave. */
export function checkTail(answer: unknown, sampleRate: number): Float32Array<ArrayBuffer> | undefined {
  if (answer === undefined) return undefined;
  const pcm = checkPcm(answer, { sampleRate });
  checkSamples(pcm);
  return pcm.length > 0 ? pcm : undefined;
}

/** A copy where it is not the very array that was given: it will be moved to another thread. */
function checkPcm(
  pcm: unknown,
  { pcm: before, sampleRate }: Pick<PluginSound, 'sampleRate'> & Partial<Pick<PluginSound, 'pcm'>>,
): Float32Array<ArrayBuffer> {
  if (!(pcm instanceof Float32Array)) throw new Error(`it gave ${kindOf(pcm)} instead of a Float32Array`);
  if (pcm.length > LONGEST_SECONDS * sampleRate) {
    throw new Error(`it gave ${Math.round(pcm.length / sampleRate)} s of sound`);
  }
  return pcm === before ? before : Float32Array.from(pcm);
}

function checkSamples(pcm: Float32Array): void {
  for (let i = 0; i < pcm.length; i++) {
    const sample = pcm[i] ?? 0;
    if (!Number.isFinite(sample)) throw new Error(`sample ${i} of its sound is ${sample}`);
    if (sample > 1) pcm[i] = 1;
    else if (sample < -1) pcm[i] = -1;
  }
}

function checkWords(words: unknown): WordTime[] {
  if (!Array.isArray(words)) throw new Error(`it gave ${kindOf(words)} instead of a list of words`);
  const keys = ['start', 'end', 'startTime', 'endTime'] as const;
  let time = 0;
  for (const word of words.map(asObject)) {
    if (!keys.every((key) => Number.isFinite(word[key]))) {
      throw new Error('a word must have start, end, startTime and endTime');
    }
    const { startTime, endTime } = word as unknown as WordTime;
    if (startTime < time || endTime < startTime) throw new Error('its words are not in the order of time');
    time = startTime;
  }
  return words;
}

function within(word: WordTime, seconds: number): WordTime {
  const { startTime, endTime } = word;
  if (endTime <= seconds) return word;
  return { ...word, startTime: Math.min(startTime, seconds), endTime: seconds };
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}

/** Anything that has properties. Throws an Error for the rest. */
export function asObject(value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  throw new Error(`it gave ${kindOf(value)} instead of an object`);
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? (value.constructor?.name ?? 'an object') : typeof value;
}
