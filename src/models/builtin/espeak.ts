import {
  DATA_FOLDER,
  type EspeakFactory,
  type EspeakModule,
  type EspeakWorker,
  startEspeak,
} from './espeak-module.ts';
import { toEspeakText } from './espeak-text.ts';

/** Where a word begins: `offset` in the given text (UTF-16), `time` in seconds of the PCM. */
export interface WordEvent {
  offset: number;
  time: number;
}

export interface EspeakSpeech {
  /** Mono, in [-1, 1], at `SAMPLE_RATE`. */
  pcm: Float32Array<ArrayBuffer>;
  /** In the order of time. A word that is read as several (a number) has several. */
  words: WordEvent[];
}

/** The espeak-ng program. Its methods hold the thread; the same arguments always give the same result. */
export interface Espeak {
  /**
   * Speaks a text. `voice` is a language (`en-gb`), with or without a variant (`en-gb+f2`); `rate` is in words
   * per minute, 80 to 450. Throws for an unknown voice.
   */
  synthesize(text: string, options: { voice: string; rate: number }): EspeakSpeech;
  /**
   * Gives the IPA of a text in a language: sounds parted by `_`, words by spaces, clauses by ` | `.
   * Punctuation is dropped. Throws for an unknown language.
   */
  phonemize(text: string, language: string): string;
}

/** Of the PCM that espeak gives, in Hz. */
export const SAMPLE_RATE = 22050;

const WORD_EVENT = 1;
const LIST_TERMINATED = 0;
/** Bytes of heap kept beyond the last one in use, in case it is followed by zeros that matter. */
const MARGIN = 65536;

/**
 * Starts espeak-ng. `factory` is the default export of the package's `espeak-ng.js`, loaded by the host;
 * `pack` is what `tools/trim-espeak.mjs` wrote.
 *
 * The program keeps state from call to call: voice, rate, phases of its oscillators, memory that it never
 * frees. So its heap, less than 1.1 MB in use, is kept as it is after the start, and put back before every call
 * (0.1 ms). For that to be sound the glue code may hold no heap memory of its own, hence pointers for strings.
 */
export async function loadEspeak(options: { factory: EspeakFactory; pack: Uint8Array }): Promise<Espeak> {
  let problems = '';
  const module = await startEspeak(options.factory, options.pack, (line) => {
    problems = `${problems}${line}\n`.slice(-500);
  });
  const worker = new module.eSpeakNGWorker();
  const voices = listVoices(worker);
  const variants = new Set(module.FS.readdir(`${DATA_FOLDER}voices/!v`));
  const collector = collectSpeech(module, worker);
  worker.set_voice(putString(module, 'gmw/en-US'), putString(module, ''), 0, 0, 0);
  const start = module.HEAPU8.slice(0, lastUsed(module.HEAPU8) + MARGIN);

  return {
    synthesize(text, { voice, rate }) {
      const spoken = toEspeakText(text);
      begin(voice);
      worker.set_rate(rate);
      return collector.run(spoken.offsets, () => {
        worker.synth_(putString(module, spoken.text), collector.callback);
      });
    },
    phonemize(text, language) {
      begin(language);
      const { ptr } = worker.text_to_phonemes(putString(module, toEspeakText(text).text), 1);
      return ptr === 0 ? '' : readString(module, ptr);
    },
  };

  /** Resets the program, and gives it its voice. */
  function begin(voice: string): void {
    module.HEAPU8.set(start);
    problems = '';
    const [language = '', variant] = voice.split('+');
    const identifier = voices.get(language.toLowerCase());
    if (!identifier) throw new Error(`espeak-ng has no voice for '${language}'.`);
    if (variant && !variants.has(variant)) throw new Error(`espeak-ng has no voice variant '${variant}'.`);
    const name = variant ? `${identifier}+${variant}` : identifier;
    const code = worker.set_voice(putString(module, name), putString(module, ''), 0, 0, 0);
    if (code !== 0 || problems) throw new Error(`espeak-ng refused the voice '${name}': ${code} ${problems}`);
  }
}

/** Language name, in small letters -> the voice file that claims it first. */
function listVoices(worker: EspeakWorker): Map<string, string> {
  const best = new Map<string, { identifier: string; priority: number }>();
  for (const { identifier, languages } of worker.list_voices()) {
    for (const { name, priority } of languages) {
      const known = best.get(name);
      if (!known || priority < known.priority) best.set(name, { identifier, priority });
    }
  }
  return new Map([...best].map(([name, { identifier }]) => [name, identifier]));
}

/** The receiving end of synthesis: the program calls back with some PCM and the events that lie in it. */
function collectSpeech(module: EspeakModule, worker: EspeakWorker) {
  const eventInts = worker.getSizeOfEventStruct_() / 4;
  let pieces: Int16Array[] = [];
  let words: WordEvent[] = [];
  let offsets: Uint32Array = new Uint32Array(0);

  const callback = module.addFunction((pcm = 0, length = 0, events = 0) => {
    if (length > 0) pieces.push(module.HEAP16.slice(pcm / 2, pcm / 2 + length));
    for (let at = events / 4; module.HEAP32[at] !== LIST_TERMINATED; at += eventInts) {
      // An event begins with: type, identifier, text position (from 1), length, time in milliseconds.
      const [type, , position = 0, , milliseconds = 0] = module.HEAP32.subarray(at, at + 5);
      const offset = offsets[position - 1];
      if (type === WORD_EVENT && offset !== undefined) words.push({ offset, time: milliseconds / 1000 });
    }
    return 0;
  }, 'iiii');

  return {
    callback,
    run(textOffsets: Uint32Array, synthesize: () => void): EspeakSpeech {
      pieces = [];
      words = [];
      offsets = textOffsets;
      synthesize();
      return { pcm: toFloat(pieces), words };
    },
  };
}

function toFloat(pieces: Int16Array[]): Float32Array<ArrayBuffer> {
  const pcm = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) for (const sample of piece) pcm[at++] = sample / 32768;
  return pcm;
}

function putString(module: EspeakModule, text: string): number {
  const bytes = new TextEncoder().encode(text);
  const at = module._malloc(bytes.length + 1);
  if (at === 0) throw new Error(`espeak-ng has no memory for ${bytes.length} bytes of text.`);
  module.HEAPU8.set(bytes, at);
  module.HEAPU8[at + bytes.length] = 0;
  return at;
}

function readString(module: EspeakModule, at: number): string {
  const end = module.HEAPU8.indexOf(0, at);
  return new TextDecoder().decode(module.HEAPU8.slice(at, end));
}

function lastUsed(heap: Uint8Array): number {
  let at = heap.length - 1;
  while (at > 0 && heap[at] === 0) at--;
  return at;
}
