import type { OnnxValue } from '../onnx/session.ts';
import {
  RequestFault,
  type TranscribedSegment,
  type TranscribeOptions,
  type Transcriber,
} from '../transcriber.ts';
import { alignTokens } from './align.ts';
import type { WhisperShape } from './config.ts';
import { type DecodedWindow, decodeWindow, detectLanguage } from './decode.ts';
import type { WhisperGraphs } from './graphs.ts';
import { createMelSpectrogram, HOP, SAMPLE_RATE } from './mel.ts';
import { cutWindow, type WindowSegment } from './segments.ts';
import { SoundWindow } from './sound-window.ts';
import { TIME_STEP, type WhisperTokens } from './tokens.ts';
import { splitWords, timeWords } from './words.ts';

export interface WhisperParts {
  id: string;
  device: string;
  shape: WhisperShape;
  graphs: WhisperGraphs;
  tokens: WhisperTokens;
  /** Pairs of layer and head whose attention follows the sound; none where word times can't be had. */
  alignmentHeads: readonly (readonly [number, number])[];
}

/** Above this temperature what was written is no good beginning for what follows. */
const MOST_TRUSTED = 0.5;
const FRAME_SECONDS = HOP / SAMPLE_RATE;

/** Puts a Whisper together: half minutes one after the other, each from where the last one's speech ends. */
export function createWhisper(parts: WhisperParts): Transcriber {
  const { id, device, shape, graphs, tokens } = parts;
  const spectrogram = createMelSpectrogram(shape.num_mel_bins);
  /** The first window's, from when its language was told. */
  let heard: OnnxValue | undefined;
  const forget = () => {
    heard?.dispose();
    heard = undefined;
  };
  const languages = tokens.languages.size > 0 ? [...tokens.languages.keys()] : ['en'];

  return {
    ...{ id, device, languages, sampleRate: SAMPLE_RATE },
    async transcribe(pcm, options) {
      forget();
      checkWishes(parts, languages, options);
      const sound = new SoundWindow(pcm);
      const first = await sound.at(0);
      options.signal.throwIfAborted();
      let { language } = options;
      if (!language) {
        heard = await graphs.encode(spectrogram(first));
        language = await detectLanguage(heard, { graphs, tokens });
      }
      return { language, segments: write(sound, { ...options, language }) };
    },
    async dispose() {
      forget();
      await graphs.release();
    },
  };

  async function* write(
    sound: SoundWindow,
    options: TranscribeOptions & { language: string },
  ): AsyncGenerator<TranscribedSegment> {
    const { temperature = 0, prompt = '', signal } = options;
    let before = prompt.trim() ? tokens.encode(` ${prompt.trim()}`) : [];
    let count = 0;
    try {
      for (let seek = 0; ; ) {
        const pcm = await sound.at(seek * HOP);
        const frames = Math.floor(pcm.length / HOP);
        if (frames === 0) return;
        signal.throwIfAborted();
        const encoded = heard ?? (await graphs.encode(spectrogram(pcm)));
        heard = undefined;
        try {
          const { language, task } = options;
          const wishes = { graphs, tokens, previous: before, language, task, signal };
          const window = await decodeWindow(encoded, temperature, {
            ...wishes,
            positions: shape.max_target_positions,
          });
          const seconds = frames * FRAME_SECONDS;
          const { firstTime } = tokens;
          const cut = window
            ? cutWindow(window.tokens, { firstTime, seconds })
            : { segments: [], next: seconds };
          const spoken = cut.segments.filter(({ start, end, tokens: all }) => {
            return start < end && tokens.decode(all).trim() !== '';
          });
          const words = options.words ? await align(encoded, spoken, { frames, seek, language, task }) : [];
          for (const [i, segment] of spoken.entries()) {
            yield { ...told(segment, { seek, window: window! }), id: count++, words: words[i] };
          }
          const isTrusted = window && window.temperature <= MOST_TRUSTED;
          before = isTrusted ? [...before, ...cut.segments.flatMap((segment) => segment.tokens)] : [];
          before = before.slice(-shape.max_target_positions);
          seek += Math.max(1, Math.round(cut.next / FRAME_SECONDS));
        } finally {
          encoded.dispose();
        }
      }
    } finally {
      forget();
      await sound.end();
    }
  }

  function told(segment: WindowSegment, { seek, window }: { seek: number; window: DecodedWindow }) {
    const offset = seek * FRAME_SECONDS;
    const { temperature, avgLogprob, compressionRatio, noSpeechProb } = window;
    return {
      seek,
      start: hundredths(offset + segment.start),
      end: hundredths(offset + segment.end),
      text: tokens.decode(segment.tokens),
      tokens: segment.tokens,
      ...{ temperature, avgLogprob, compressionRatio, noSpeechProb },
    };
  }

  /** The words of each segment, all of a window's aligned at once. */
  async function align(encoded: OnnxValue, segments: readonly WindowSegment[], at: AlignAt) {
    const texts = segments.map((segment) => segment.tokens.filter((token) => token < tokens.end));
    const text = texts.flat();
    if (text.length === 0 || !graphs.attend) return [];
    const wishes = [tokens.languages.get(at.language), tokens.tasks[at.task]].filter(
      (token) => token !== undefined,
    );
    const prompt = [tokens.start, ...wishes];
    const heads = await graphs.attend(
      encoded,
      [...prompt, tokens.noTimestamps, ...text, tokens.end],
      parts.alignmentHeads,
    );
    const frames = alignTokens(heads, {
      first: prompt.length,
      last: prompt.length + text.length,
      frames: Math.max(1, Math.floor(at.frames / 2)),
      medianWidth: shape.median_filter_width,
    });
    const offset = at.seek * FRAME_SECONDS;
    const starts = frames.map((frame) => offset + frame * TIME_STEP);
    let first = 0;
    return segments.map(({ start, end }, i) => {
      const part = texts[i]!;
      const words = splitWords(part, { tokens, language: at.language });
      const times = starts.slice(first, first + part.length + 1);
      first += part.length;
      return timeWords(words, { starts: times, from: offset + start, to: offset + end });
    });
  }
}

interface AlignAt {
  frames: number;
  seek: number;
  language: string;
  task: 'transcribe' | 'translate';
}

function checkWishes(
  { id, tokens, graphs, alignmentHeads }: WhisperParts,
  languages: readonly string[],
  { language, task, words }: TranscribeOptions,
): void {
  if (language && !languages.includes(language)) {
    throw new RequestFault(`The model '${id}' does not know the language '${language}'.`);
  }
  if (task === 'translate' && tokens.tasks['translate'] === undefined) {
    throw new RequestFault(`The model '${id}' knows only English and can not translate.`);
  }
  if (words && (!graphs.attend || alignmentHeads.length === 0)) {
    throw new RequestFault(
      `The model '${id}' gives no times of words: that takes an export whose name ends in '_timestamped'.`,
    );
  }
}

function hundredths(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
