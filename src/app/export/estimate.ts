import type { ExportFormat } from './job.ts';

/** How fast voices speak, in characters a second: of letters, and of Chinese and Japanese signs. */
const LETTERS_PER_SECOND = 15.5;
const SIGNS_PER_SECOND = 4.5;

/** What a second of speech takes, in bytes. */
const BYTES_PER_SECOND: Readonly<Record<ExportFormat, number>> = {
  mp3: 16_000,
  m4b: 12_200,
  opus: 5_600,
  flac: 27_000,
  wav: 48_000,
  epub: 16_300,
};

/** How long a text lasts when it is spoken, and how large its file becomes: near enough to choose by. */
export function estimateExport({
  characters,
  language,
  speed,
  format,
}: {
  characters: number;
  language: string | undefined;
  speed: number;
  format: ExportFormat;
}): { seconds: number; bytes: number } {
  const pace = /^(zh|ja|yue)\b/.test(language ?? '') ? SIGNS_PER_SECOND : LETTERS_PER_SECOND;
  const seconds = characters / pace / speed;
  return { seconds, bytes: seconds * BYTES_PER_SECOND[format] };
}
