import { EngineError } from '../../engine/error.ts';
import type { DecodeAudio } from '../family.ts';
import type { OnnxValue } from '../onnx/session.ts';
import type {
  TranscribedSegment,
  Transcriber,
  TranscriptionRequest,
  TranscriptionStart,
} from '../transcription.ts';
import { alignWords } from './align-words.ts';
import type { WhisperShape } from './config.ts';
import { decodeWindow, detectLanguage } from './decode.ts';
import type { WhisperGraphs } from './graphs.ts';
import { createMelSpectrogram, HOP, SAMPLE_RATE } from './mel.ts';
import { cutWindow } from './segments.ts';
import { SoundWindow } from './sound-window.ts';
import type { WhisperTokens } from './tokens.ts';
import { createTurns } from './turns.ts';

export interface WhisperParts {
  id: string;
  shape: WhisperShape;
  graphs: WhisperGraphs;
  tokens: WhisperTokens;
  /** Pairs of layer and head whose attention follows the sound; none where word times can't be had. */
  alignmentHeads: readonly (readonly [number, number])[];
  decodeAudio: DecodeAudio;
}

/** Above this temperature what was written is no good beginning for what follows. */
const MOST_TRUSTED = 0.5;
const FRAME_SECONDS = HOP / SAMPLE_RATE;

/**
 * Puts a Whisper together: half minutes one after the other, each from where the last one's speech ends (openai/whisper,
 * `transcribe.py`). Requests take turns by windows.
 */
export function createWhisper(parts: WhisperParts): Transcriber {
  const { shape, graphs, tokens, decodeAudio } = parts;
  const spectrogram = createMelSpectrogram(shape.num_mel_bins);
  const alone = createTurns();

  return {
    async transcribe(request, signal) {
      checkWishes(parts, request);
      const sound = new SoundWindow(decodeAudio(request.audio, { sampleRate: SAMPLE_RATE, signal }));
      const prompt = request.prompt?.trim();
      const before = prompt ? tokens.encode(` ${prompt}`) : [];
      const head: TranscriptionStart = { language: request.language ?? '' };
      try {
        const first = await next(sound, { seek: 0, before }, { request, head, signal });
        return { head, chunks: write(sound, first, { request, head, signal }) };
      } catch (error) {
        await sound.end();
        throw error;
      }
    },
  };

  async function* write(
    sound: SoundWindow,
    first: HeardWindow | undefined,
    writing: Writing,
  ): AsyncGenerator<TranscribedSegment> {
    let count = 0;
    try {
      for (let heard = first; heard; heard = await next(sound, heard, writing)) {
        for (const segment of heard.segments) yield { id: count++, ...segment };
      }
      writing.head.duration = sound.seconds;
    } finally {
      await sound.end();
    }
  }

  /** Hears the window that begins at `seek`, in the language that the first one is in; nothing behind the end. */
  async function next(
    sound: SoundWindow,
    { seek, before }: Pick<HeardWindow, 'seek' | 'before'>,
    writing: Writing,
  ): Promise<HeardWindow | undefined> {
    const { head, signal } = writing;
    const pcm = await sound.at(seek * HOP);
    const frames = Math.floor(pcm.length / HOP);
    if (frames === 0 && seek > 0) return undefined;
    return alone(() =>
      withSound(pcm, signal, async (encoded) => {
        head.language ||= await detectLanguage(encoded, parts);
        if (frames === 0) return undefined;
        const heard = await hear(encoded, { seek, frames, before }, writing);
        const { max_target_positions } = shape;
        return { ...heard, seek: seek + heard.frames, before: heard.before.slice(-max_target_positions) };
      }),
    );
  }

  async function withSound<T>(
    pcm: Float32Array,
    signal: AbortSignal,
    use: (encoded: OnnxValue) => Promise<T>,
  ): Promise<T> {
    signal.throwIfAborted();
    const encoded = await graphs.encode(spectrogram(pcm));
    try {
      return await use(encoded);
    } finally {
      encoded.dispose();
    }
  }

  /** Writes one window down; says how many frames to go on. */
  async function hear(
    encoded: OnnxValue,
    { seek, frames, before }: Window,
    { request, head, signal }: Writing,
  ) {
    const { task, temperature = 0 } = request;
    const { language } = head;
    const wishes = { ...{ graphs, tokens, language, task, signal }, previous: before };
    const window = await decodeWindow(encoded, temperature, {
      ...wishes,
      positions: shape.max_target_positions,
    });
    if (!window) return { segments: [], before: [], frames };
    const offset = seek * FRAME_SECONDS;
    const cut = cutWindow(window.tokens, {
      firstTime: tokens.firstTime,
      seconds: frames * FRAME_SECONDS,
    });
    const spoken = cut.segments.filter(({ start, end, tokens: all }) => {
      return start < end && tokens.decode(all).trim() !== '';
    });
    const { avgLogprob, compressionRatio, noSpeechProb } = window;
    const words = request.words
      ? await alignWords(encoded, spoken, { ...parts, language, task, offset, frames })
      : [];
    const segments = spoken.map((segment, i) => ({
      seek,
      start: hundredths(offset + segment.start),
      end: hundredths(offset + segment.end),
      text: tokens.decode(segment.tokens),
      tokens: segment.tokens,
      ...{ temperature: window.temperature, avgLogprob, compressionRatio, noSpeechProb },
      words: words[i],
    }));
    const isTrusted = window.temperature <= MOST_TRUSTED;
    return {
      segments,
      before: isTrusted ? [...before, ...cut.segments.flatMap((segment) => segment.tokens)] : [],
      frames: Math.max(1, Math.round(cut.next / FRAME_SECONDS)),
    };
  }
}

interface Writing {
  request: TranscriptionRequest;
  head: TranscriptionStart;
  signal: AbortSignal;
}

/** What was written of a window, and where the next one begins. */
interface HeardWindow {
  segments: Omit<TranscribedSegment, 'id'>[];
  /** In frames of 10 ms. */
  seek: number;
  before: number[];
}

interface Window {
  /** In frames of 10 ms, as are its `frames`. */
  seek: number;
  frames: number;
  /** What was written before, in tokens. */
  before: number[];
}

function checkWishes(
  { id, tokens, graphs, alignmentHeads }: WhisperParts,
  request: TranscriptionRequest,
): void {
  const { language, task, words } = request;
  const knows = (tag: string) => (tokens.languages.size > 0 ? tokens.languages.has(tag) : tag === 'en');
  if (language && !knows(language)) {
    throw new EngineError('unsupported', `The model '${id}' does not know the language '${language}'.`);
  }
  if (task === 'translate' && tokens.tasks['translate'] === undefined) {
    throw new EngineError('unsupported', `The model '${id}' knows only English and can not translate.`);
  }
  if (words && (!graphs.attend || alignmentHeads.length === 0)) {
    const what = "that takes an export whose name ends in '_timestamped'";
    throw new EngineError('unsupported', `The model '${id}' gives no times of words: ${what}.`);
  }
}

function hundredths(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
