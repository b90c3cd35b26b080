import type { Device, FAMILIES, VoiceEntry } from '../registry/schema.ts';

/** A file of a repository; its hash is known at once only where the hub keeps it (large files). */
export interface RepoFile {
  path: string;
  bytes: number;
  /** Lower-case hex. */
  sha256?: string | undefined;
}

/** What a repository of the hub, or a folder on this machine, holds. */
export interface RepoListing {
  /** `owner/name`. */
  readonly id: string;
  /** 40 hex digits: nothing below changes. */
  readonly commit: string;
  /** SPDX expression of the licence that its card names, or the card's own word for it. */
  readonly license?: string | undefined;
  /**
   * Which of several models of the repository is meant, as the user wrote it: a Piper voice (`en_US-lessac-medium`), a
   * folder (`onnx/italian`).
   */
  readonly part?: string | undefined;
  readonly files: readonly RepoFile[];
  /** A file as text. Rejects with an Error in plain words for one that is not there or can't be had. */
  readText(path: string): Promise<string>;
  /** A file, or its first `limit` bytes (enough to see a graph's inputs). Rejects like `readText`. */
  readBytes(path: string, limit?: number): Promise<Uint8Array<ArrayBuffer>>;
}

export interface DetectedVariant {
  /** As in the registry: `fp32`, `q8`. */
  id: string;
  /** Paths in the repository; the first one is the graph that is loaded first. With all that the loader reads. */
  paths: string[];
}

/** A voice, with the path of its file where it has one of its own. */
export type DetectedVoice = Omit<VoiceEntry, 'file'> & { path?: string | undefined };

interface DetectedWeights {
  /** What people call it: "Kokoro", "Lessac (medium)". */
  name: string;
  /** SPDX expression; the listing's own where the family knows no better. */
  license: string;
  variants: DetectedVariant[];
  /** For each device that it can run on the ids of variants, the preferred one first. */
  devices: Partial<Record<Device, string[]>>;
}

export interface DetectedSpeech extends DetectedWeights {
  kind: 'speech';
  family: (typeof FAMILIES)[number];
  sampleRate: number;
  languages?: string[] | undefined;
  clones?: boolean | undefined;
  /** The best first, per language. */
  voices: DetectedVoice[];
  /** The first voice where left out. */
  defaultVoice?: string | undefined;
  /** OpenAI's names, each to a voice of its own: all of them or none. With none the default voice answers to all. */
  voiceNames?: Record<string, string> | undefined;
}

export interface DetectedOther extends DetectedWeights {
  kind: 'transcription' | 'chat';
}

/** A model as a family sees it in a listing: a registry entry without its id and its pins. */
export type Detected = DetectedSpeech | DetectedOther;

/** A repository that is of this family, but can't be used. */
export interface Unfit {
  kind: 'unfit';
  /** A whole sentence, what it looks like and what is missing: "It looks like Piper, but en.onnx.json is missing." */
  reason: string;
}

/**
 * Says what a repository is to one family; `undefined` when nothing in it speaks for that family. Reads no more than
 * small files. Rejects only when a file can't be had.
 */
export type Detect = (repo: RepoListing) => Promise<Detected | Unfit | undefined>;
