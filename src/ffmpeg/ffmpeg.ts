import type { AudioFormat } from '../audio/encoder.ts';
import { EngineError } from '../engine/error.ts';
import { type CreateFfmpegCore, compileCore, type FfmpegCore } from './core.ts';
import { explainDecoding } from './explain-decoding.ts';
import type { FeedReader } from './feed.ts';
import { openOutputFile } from './output-file.ts';
import { isSequential, targetArguments } from './targets.ts';

/** Lines of ffmpeg's log that an error repeats. */
const LOG_LINES = 4;
const INPUT = '/input';
const OUTPUT = '/output';

type Bytes = Uint8Array<ArrayBuffer>;

export interface TranscodeJob {
  format: AudioFormat;
  /** Of the PCM, in Hz. */
  sampleRate: number;
  /** Mono 16-bit little-endian PCM: all of it in pieces, which are emptied as they are read, or as it comes. */
  input: Uint8Array[] | FeedReader;
}

export interface DecodeJob {
  /** Wanted for the PCM, in Hz. */
  sampleRate: number;
  /** An audio file's bytes in pieces; emptied as it is read. */
  input: Uint8Array[];
  /** Stop after so many seconds of sound. */
  limitSeconds?: number | undefined;
}

/** ffmpeg, ready to run. Jobs block the thread; every one runs in an ffmpeg of its own. */
export interface Ffmpeg {
  /**
   * Writes PCM to a file; gives it to `output` piece by piece, while it still encodes if nothing of the format is
   * written later. Holds no more than the file. Rejects with `unsupported`.
   */
  transcode(job: TranscodeJob, output: (piece: Bytes) => void): Promise<void>;
  /**
   * Reads any audio file (of a video the sound) to mono float32 PCM; gives its little-endian bytes to
   * `output` piece by piece, whole samples each, while it still decodes. Rejects with `invalid_input` and a sentence
   * that says what is wrong with the file; one without a single sample is wrong too.
   */
  decode(job: DecodeJob, output: (piece: Bytes) => void): Promise<void>;
}

/**
 * Makes ffmpeg ready from the parts of `@ffmpeg/core`: its module's default export and its binary.
 * The wrapper `@ffmpeg/ffmpeg` is not used: it has no devices, and refuses Node.
 */
export async function loadFfmpeg(parts: {
  createCore: CreateFfmpegCore;
  wasm: Uint8Array<ArrayBuffer>;
}): Promise<Ffmpeg> {
  const start = await compileCore(parts.createCore, parts.wasm);
  return {
    async transcode({ format, sampleRate, input }, output) {
      const core = await start();
      const source = ['-f', 's16le', '-ar', String(sampleRate), '-ac', '1', '-i', INPUT];
      const args = [...source, ...targetArguments(format, sampleRate), OUTPUT];
      if (Array.isArray(input)) writeInput(core, input);
      else openInputDevice(core, input);
      if (isSequential(format)) {
        openOutputDevice(core, output);
        run(core, args, fail);
      } else {
        const empty = openOutputFile(core, OUTPUT);
        run(core, args, fail);
        empty(output);
      }
    },
    async decode({ sampleRate, input, limitSeconds }, output) {
      if (!input.some((piece) => piece.length > 0)) throw unreadable('The file is empty.');
      const core = await start();
      writeInput(core, input);
      const samples = wholeSamples(output);
      openOutputDevice(core, samples.take);
      const limit = limitSeconds === undefined ? [] : ['-t', String(limitSeconds)];
      const sound = ['-map', '0:a:0', '-ac', '1', '-ar', String(sampleRate), ...limit];
      const args = ['-i', INPUT, ...sound, '-c:a', 'pcm_f32le', '-f', 'f32le', OUTPUT];
      run(core, args, ({ log, cause }) => unreadable(explainDecoding(log), { cause }));
      samples.end();
    },
  };
}

/** How a run has ended that did not succeed. */
interface Failure {
  reason: string;
  /** The last lines of ffmpeg's log. */
  log: readonly string[];
  cause?: unknown;
}

function fail({ reason, log, cause }: Failure): EngineError {
  return new EngineError('unsupported', `ffmpeg ${reason}${log.length > 0 ? `: ${log.join(' | ')}` : ''}`, {
    cause,
  });
}

function unreadable(message: string, options: { cause?: unknown } = {}): EngineError {
  return new EngineError('invalid_input', message, options);
}

function run(core: FfmpegCore, args: string[], explain: (failure: Failure) => EngineError): void {
  const log: string[] = [];
  core.setLogger(({ message }) => {
    log.push(message);
    if (log.length > LOG_LINES) log.shift();
  });
  let exit: number;
  try {
    exit = core.exec('-hide_banner', '-loglevel', 'error', ...args);
  } catch (cause) {
    throw explain({ reason: 'broke down', log, cause });
  }
  if (exit !== 0) throw explain({ reason: `ended with code ${exit}`, log });
}

function writeInput(core: FfmpegCore, pieces: Uint8Array[]): void {
  const file = core.FS.open(INPUT, 'w');
  core.FS.ftruncate(
    file.fd,
    pieces.reduce((sum, piece) => sum + piece.length, 0),
  );
  for (let piece = pieces.shift(); piece; piece = pieces.shift()) {
    core.FS.write(file, piece, 0, piece.length);
  }
  core.FS.close(file);
}

/** A device at the input's place that gives PCM as it comes. ffmpeg reads it from the start to its end. */
function openInputDevice(core: FfmpegCore, input: FeedReader): void {
  openDevice(core, INPUT, {
    read: (_stream, buffer, offset, length) => input.read(buffer.subarray(offset, offset + length)),
    write: () => 0,
  });
}

/** A device at the output's place that passes on at once what is written. */
function openOutputDevice(core: FfmpegCore, output: (piece: Bytes) => void): void {
  openDevice(core, OUTPUT, {
    read: () => 0,
    write(_stream, buffer, offset, length) {
      output(new Uint8Array(buffer.subarray(offset, offset + length)));
      return length;
    },
  });
}

type Operations = Pick<Parameters<FfmpegCore['FS']['registerDevice']>[1], 'read' | 'write'>;

function openDevice(core: FfmpegCore, path: string, operations: Operations): void {
  const device = core.FS.makedev(90, path === INPUT ? 0 : 1);
  core.FS.registerDevice(device, {
    ...operations,
    open(stream) {
      stream.seekable = false;
    },
    close: () => undefined,
  });
  core.FS.mkdev(path, 0o666, device);
}

/** Passes bytes on in whole float32 samples. */
function wholeSamples(output: (piece: Bytes) => void) {
  let rest = new Uint8Array(0);
  let hasSound = false;
  return {
    take(piece: Bytes): void {
      const bytes = new Uint8Array(rest.length + piece.length);
      bytes.set(rest);
      bytes.set(piece, rest.length);
      const whole = bytes.length - (bytes.length % 4);
      rest = bytes.slice(whole);
      if (whole === 0) return;
      hasSound = true;
      output(bytes.slice(0, whole));
    },
    end(): void {
      if (rest.length > 0) throw unreadable('ffmpeg broke off in the middle of a sample.');
      if (!hasSound) throw unreadable('The file has no sound in it.');
    },
  };
}
