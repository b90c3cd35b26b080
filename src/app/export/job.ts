import { SOUND_FORMATS, type SoundState } from '../../audio/files/sound-file.ts';
import type { SkipKind } from '../../documents/skipping.ts';
import type { SpeechChoice } from '../client/speech-choice.ts';
import type { Position } from '../reading/readable.ts';

/** `epub` is a book whose text is marked as it is read aloud. */
export const EXPORT_FORMATS = [...SOUND_FORMATS, 'epub'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Files beside the sound that tell when each word is heard. */
export const TIMING_FORMATS = ['srt', 'vtt', 'json'] as const;
export type TimingFormat = (typeof TIMING_FORMATS)[number];

/** Where the text is: in the library, or in the order itself, for a text that is not kept there. */
export type ExportSource =
  | { kind: 'document'; id: string; skipped: readonly SkipKind[] }
  | { kind: 'text'; text: string };

/** A line of the contents: where a chapter begins. */
export interface ChapterStart {
  title: string;
  section: number;
  block: number;
}

/** Who speaks which language: the tag in lower case, or its first part. */
export interface Voices {
  usual: SpeechChoice;
  others: Readonly<Record<string, SpeechChoice>>;
}

/** What is to be made. Plain data: it is kept until it is done. */
export interface ExportOrder {
  source: ExportSource;
  title: string;
  authors: readonly string[];
  language?: string;
  /** What kind of work it is, in the interface's language. */
  genre: string;
  /** The key of an image of the document. */
  cover?: string;
  /** All chapters of the document, in order. */
  chapters: readonly ChapterStart[];
  /** From here up to there, which is no longer part of it. */
  from: Position;
  to: Position;
  /** Of that stretch. */
  characters: number;
  voices: Voices;
  format: ExportFormat;
  timings: readonly TimingFormat[];
  /** Without extension. */
  fileName: string;
}

/** `paused` also when there was no room; `failed` when something must be done before it can go on. */
export type JobStatus = 'waiting' | 'running' | 'paused' | 'failed' | 'done';

/** Why a job stands still: the endpoint's code and words. */
export interface JobTrouble {
  name: string;
  message: string;
  code: string;
  status: number;
}

/** A file that is done and waits to be handed over; `name` is also what it is called in its folder. */
export interface FinishedFile {
  name: string;
  type: string;
  bytes: number;
}

export interface ExportJob {
  id: string;
  createdAt: number;
  order: ExportOrder;
  status: JobStatus;
  trouble?: JobTrouble;
  /** Where it goes on after a break. */
  checkpoint?: Checkpoint;
  files: FinishedFile[];
  /** The names of those that were handed over. */
  saved: string[];
  /** When the last one was, in ms of the epoch. */
  savedAt?: number;
  /** Done, and no longer shown above the player; the start page has it while a file is not handed over. */
  isPutAway?: boolean;
}

/** Whether a job is done and all its files are handed over. */
export function isAllSaved({ status, files, saved }: ExportJob): boolean {
  return status === 'done' && files.every(({ name }) => saved.includes(name));
}

/** Whether a job's files were put away before all were handed over. */
export function waitsForSaving(job: ExportJob): boolean {
  return job.isPutAway === true && !isAllSaved(job);
}

/** How far the files are whole; plain data. */
export interface Checkpoint {
  /** Where in the text it goes on. */
  position: Position;
  /** How far it has come. */
  reached: Reached;
  output: OutputState;
}

/** How far a job has come. */
export interface Reached {
  characters: number;
  /** Of sound. */
  seconds: number;
  bytes: number;
}

export type OutputState = SoundOutputState | EpubState;

export interface SoundOutputState {
  kind: 'sound';
  sound: SoundState;
  chapters: { title: string; start: number }[];
  /** Of each timing file: its bytes, and how many cues or words are in it. */
  timings: { bytes: number; count: number }[];
}

export interface EpubState {
  kind: 'epub';
  /** What is in the book, in the order of the zip file. */
  entries: ZipEntry[];
  sections: EpubSection[];
  /** The section that has been begun, and where its sound begins in the file. */
  open?: { index: number; soundAt: number; sound: SoundState; marks: number };
  bytes: number;
  /** Of the sections that are done. */
  samples: number;
}

export interface ZipEntry {
  name: string;
  at: number;
  size: number;
  crc: number;
}

export interface EpubSection {
  index: number;
  title: string;
  /** Of its sound; 0 where nothing is spoken. */
  seconds: number;
  images: string[];
}
