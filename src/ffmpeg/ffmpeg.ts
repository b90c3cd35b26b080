import type { AudioFormat } from '../audio/encoder.ts';
import { EngineError, type EngineErrorCode } from '../engine/error.ts';
import { type CreateFfmpegCore, compileCore, type FfmpegCore } from './core.ts';
import { targetArguments } from './targets.ts';

/** Bytes of a piece of output. */
const PIECE_BYTES = 262144;
/** Lines of ffmpeg's log that an error repeats. */
const LOG_LINES = 4;
const INPUT = '/input';
const OUTPUT = '/output';

export interface TranscodeJob {
  format: AudioFormat;
  /** Of the PCM, in Hz. */
  sampleRate: number;
  /** Mono 16-bit little-endian PCM in pieces; emptied as it is read. */
  input: Uint8Array[];
}

export interface DecodeJob {
  /** Wanted for the PCM, in Hz. */
  sampleRate: number;
  /** An audio file's bytes in pieces; emptied as it is read. */
  input: Uint8Array[];
}

/** ffmpeg, ready to run. Jobs block the thread; every one runs in an ffmpeg of its own. */
export interface Ffmpeg {
  /** Writes PCM to a file; gives it to `output` piece by piece. Rejects with `unsupported`. */
  transcode(job: TranscodeJob, output: (piece: Uint8Array<ArrayBuffer>) => void): Promise<void>;
  /**
   * Reads any audio file (of a video the sound) to mono float32 PCM; gives its little-endian bytes to
   * `output` piece by piece, whole samples each, while it still decodes. Rejects with `invalid_input`.
   */
  decode(job: DecodeJob, output: (piece: Uint8Array<ArrayBuffer>) => void): Promise<void>;
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
      writeInput(core, input);
      const source = ['-f', 's16le', '-ar', String(sampleRate), '-ac', '1', '-i', INPUT];
      run(core, [...source, ...targetArguments(format), OUTPUT], 'unsupported');
      readOutput(core, output);
    },
    async decode({ sampleRate, input }, output) {
      const core = await start();
      writeInput(core, input);
      const finish = openSampleDevice(core, output);
      const target = [
        '-map',
        '0:a:0',
        '-ac',
        '1',
        '-ar',
        String(sampleRate),
        '-c:a',
        'pcm_f32le',
        '-f',
        'f32le',
      ];
      run(core, ['-i', INPUT, ...target, OUTPUT], 'invalid_input');
      finish();
    },
  };
}

function run(core: FfmpegCore, args: string[], code: EngineErrorCode): void {
  const log: string[] = [];
  core.setLogger(({ message }) => {
    log.push(message);
    if (log.length > LOG_LINES) log.shift();
  });
  const fail = (reason: string, options?: { cause: unknown }) =>
    new EngineError(code, `ffmpeg ${reason}${log.length > 0 ? `: ${log.join(' | ')}` : ''}`, options);
  let exit: number;
  try {
    exit = core.exec('-hide_banner', '-loglevel', 'error', ...args);
  } catch (cause) {
    throw fail('broke down', { cause });
  }
  if (exit !== 0) throw fail(`ended with code ${exit}`);
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

function readOutput(core: FfmpegCore, output: (piece: Uint8Array<ArrayBuffer>) => void): void {
  const file = core.FS.open(OUTPUT, 'r');
  for (let left = core.FS.stat(OUTPUT).size; left > 0; ) {
    const piece = new Uint8Array(Math.min(left, PIECE_BYTES));
    left -= core.FS.read(file, piece, 0, piece.length);
    output(piece);
  }
  core.FS.close(file);
}

/** Puts a device at the output's place that passes on what is written at once, in whole float32 samples. */
function openSampleDevice(core: FfmpegCore, output: (piece: Uint8Array<ArrayBuffer>) => void): () => void {
  let rest = new Uint8Array(0);
  const device = core.FS.makedev(90, 0);
  core.FS.registerDevice(device, {
    open(stream) {
      stream.seekable = false;
    },
    close: () => undefined,
    read: () => 0,
    write(_stream, buffer, offset, length) {
      const bytes = new Uint8Array(rest.length + length);
      bytes.set(rest);
      bytes.set(buffer.subarray(offset, offset + length), rest.length);
      const whole = bytes.length - (bytes.length % 4);
      if (whole > 0) output(bytes.slice(0, whole));
      rest = bytes.slice(whole);
      return length;
    },
  });
  core.FS.mkdev(OUTPUT, 0o666, device);
  return () => {
    if (rest.length > 0) throw new EngineError('invalid_input', 'ffmpeg broke off in the middle of a sample');
  };
}
