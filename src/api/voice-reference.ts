import { ApiError } from './error.ts';
import { detectType } from './stored-voices/audio-type.ts';
import { MAX_AUDIO_BYTES } from './stored-voices/read-audio.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** No JSON can have it: what a stored voice's recording is handed on by, inside of a body. */
const RECORDING = Symbol('recording');

/** A body whose voice is a recording, under the id of the stored voice. */
export function withRecording(json: object, { id, bytes }: { id: string; bytes: Bytes }): object {
  return { ...json, voice: id, [RECORDING]: bytes };
}

/** Whether a body's voice is a recording that is stored here. */
export function hasRecording(json: unknown): boolean {
  return recordingOf(json) !== undefined;
}

/** What a voice is called that came with its request alone. */
const UNNAMED = 'ref_audio';

const NOT_READ = 'Paths and addresses are not read here: send the recording itself';

export interface Reference {
  /** The recording. */
  reference: Bytes;
  /** What the voice is called in answers. */
  voice: string;
}

/**
 * The recording whose voice a body asks for: that of a stored voice, or `ref_audio`, in base64 or as a data URL. Throws an
 * `ApiError` for one that is no audio of a type that is taken, or is over 10 MiB.
 */
export function readReference(
  json: unknown,
  { voice, ref_audio: refAudio }: { voice?: string | undefined; ref_audio?: string | null | undefined },
): Reference | undefined {
  const stored = recordingOf(json);
  if (stored && !refAudio) return { reference: stored, voice: voice ?? UNNAMED };
  if (!refAudio) return undefined;
  const reference = decode(refAudio);
  if (reference.length > MAX_AUDIO_BYTES) throw invalid('the recording is over the limit of 10 MiB', 413);
  if (!detectType(reference)) throw invalid(`it is no audio file in base64. ${NOT_READ}`);
  return { reference, voice: UNNAMED };
}

/** What files of speech say of themselves where a recorded voice was asked for. */
export function remarkOn(reference: Uint8Array | undefined): string | undefined {
  return reference && 'Synthetic speech in a voice copied from a recording: its owner never said this.';
}

function recordingOf(json: unknown): Bytes | undefined {
  return (json as { [RECORDING]?: Bytes } | null)?.[RECORDING];
}

function decode(text: string): Bytes {
  const [, data = ''] = /^(?:data:[^,]*;base64,)?([\s\S]*)$/i.exec(text.trim()) ?? [];
  try {
    return Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  } catch (error) {
    throw invalid(`it is no base64. ${NOT_READ}`, 400, error);
  }
}

function invalid(reason: string, status = 400, cause?: unknown): ApiError {
  const code = status === 413 ? 'request_too_large' : 'invalid_value';
  return new ApiError(status, `Invalid 'ref_audio': ${reason}.`, { param: 'ref_audio', code, cause });
}
