import type { TimedWord } from '../../api/subtitles.ts';
import type { LoadCodecAsset } from '../../audio/encoder.ts';
import type { DiskFile } from '../../audio/files/disk-file.ts';
import type { Picture } from '../../audio/files/sound-file.ts';
import type { Span } from '../reading/span.ts';
import type { ExportOrder, FinishedFile, OutputState } from './job.ts';
import type { LoadedSection } from './plan.ts';

/** Where a job's files lie. */
export interface ExportFolder {
  /** Opens a file, new or as it is. */
  open(name: string): Promise<DiskFile>;
  /** Removes a file that only the making needed. */
  remove(name: string): Promise<void>;
}

/** What makes files of speech. */
export interface ExportOutput {
  /** Samples until now, of all sections. */
  samples(): number;
  /** On the disk. */
  bytes(): number;
  /** Says that what follows belongs to this section; also when a job goes on. */
  enter(loaded: LoadedSection): Promise<void>;
  /** Says that a chapter begins here. */
  begin(title: string): void;
  push(pcm: Float32Array): Promise<void>;
  /** Takes the words of a portion, when all of its sound is there; times in seconds of the whole. */
  tell(words: readonly TimedWord[], place: { loaded: LoadedSection; portion: Span }): void;
  /** Comes after a pause; see `SoundFile`. */
  checkpoint(): OutputState;
  end(): Promise<FinishedFile[]>;
  close(): void;
}

export interface OutputOptions {
  order: ExportOrder;
  folder: ExportFolder;
  loadAsset: LoadCodecAsset;
  cover: Picture | undefined;
  /** An image of the document, for books. */
  image: (key: string) => Promise<{ type: string; bytes: Uint8Array<ArrayBuffer> } | undefined>;
  /** Goes on from there. */
  from: OutputState | undefined;
}
