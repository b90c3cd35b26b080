import type { LoadCodecAsset } from '../encoder.ts';
import type { DiskFile } from './disk-file.ts';

/** The kinds of files that sound is kept in, with what it tells of itself. */
export const SOUND_FORMATS = ['mp3', 'm4b', 'opus', 'flac', 'wav'] as const;
export type SoundFormat = (typeof SOUND_FORMATS)[number];

/** What a file tells of itself. */
export interface SoundTags {
  title: string;
  artist: string;
  genre: string;
  cover?: Picture;
  /** The titles of all chapters that may come, in order: the file's head is as long as they need. */
  chapters: readonly string[];
}

/** A JPEG or PNG, which every player shows. */
export interface Picture {
  type: 'image/jpeg' | 'image/png';
  bytes: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

export interface Chapter {
  title: string;
  /** In samples from the start of the sound. */
  start: number;
}

/** How far a file is whole: plain data, to be kept outside of it. */
export interface SoundState {
  /** Taken until then. */
  samples: number;
  /** Encoded and in the file; the rest was held back by the encoder. */
  frames: number;
  /** Of the file, the rest of which is to be cut off. */
  bytes: number;
  /** What else the format must know. */
  more: readonly number[];
}

/**
 * A file of sound that grows on a disk as its sound comes, by one encoder from first to last: there is no joint to hear.
 * It can be left after any `checkpoint` and be gone on with later, by another process.
 */
export interface SoundFile {
  /** Samples taken until now. */
  samples(): number;
  /** Takes mono float32 PCM in [-1, 1]. */
  push(pcm: Float32Array): Promise<void>;
  /**
   * Gives what is needed to go on. The last `QUIET_SECONDS` before it must be silence: an encoder holds a few frames
   * back, and whoever goes on makes them anew.
   */
  checkpoint(): SoundState;
  /** Ends the sound and writes everything that is known only now. */
  end(chapters: readonly Chapter[]): Promise<void>;
  /** Frees the encoder; safe at any time. */
  close(): void;
}

export interface SoundFileOptions {
  sampleRate: number;
  tags: SoundTags;
  file: DiskFile;
  /** A second file for what M4B writes only at its end; removed by whoever made it. */
  side: DiskFile;
  loadAsset: LoadCodecAsset;
  /** Goes on from here: cuts the file off and fills up with silence what an encoder had held back. */
  from?: SoundState;
}

/** The silence before a checkpoint, in seconds: more than any encoder here holds back and looks ahead. */
export const QUIET_SECONDS = 0.3;
