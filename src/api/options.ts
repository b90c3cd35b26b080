import type { LoadCodecAsset } from '../audio/encoder.ts';
import type { Engine } from '../engine/engine.ts';
import type { Log } from '../engine/log.ts';
import type { OwnModels } from '../models/own/own-models.ts';
import type { Registry } from '../models/registry/schema.ts';
import type { VoiceStore } from '../storage/voice-store.ts';
import type { Documentation } from './documentation.ts';
import type { Timings } from './timings.ts';

/** What a host gives the endpoint; hosts differ in nothing else. */
export interface ApiOptions {
  engine: Engine;
  registry: Registry;
  /** What the user adds to that registry; nothing can be added when left out. */
  ownModels?: OwnModels | undefined;
  /** Voices that are stored on this device. */
  voices: VoiceStore;
  loadCodecAsset: LoadCodecAsset;
  /** The version of Lector, told by `/health` and `/v1`. */
  version: string;
  /** What `/v1/docs` and `/v1/openapi.json` tell; 404 when left out. */
  documentation?: Documentation | undefined;
  /** The longest input, in UTF-16 units; longer ones are refused with 400. */
  maxInputLength?: number | undefined;
  /** The largest recording to write down, in bytes; larger ones are refused with 413. */
  maxRecordingBytes?: number | undefined;
  /** Told of what was answered with a status of 500 or above. */
  onFailure?: ((error: unknown) => void) | undefined;
  /** Told of what goes wrong without failing a request; the console when left out. */
  log?: Log | undefined;
  /** Where `return_timing` keeps what it tells; the endpoint's own when left out. */
  timings?: Timings | undefined;
}

/** About a whole novel. OpenAI's own limit is 4096, but nothing here is billed or timed by the request. */
export const DEFAULT_MAX_INPUT_LENGTH = 800_000;

/** Three hours of MP3 at 128 kbit/s. OpenAI's own limit is 25 MB; here nothing leaves the device. */
export const DEFAULT_MAX_RECORDING_BYTES = 200_000_000;
