import { makeCues, type TimedWord, toSrt, toVtt } from '../../api/subtitles.ts';
import type { DiskFile } from '../../audio/files/disk-file.ts';
import type { Chapter } from '../../audio/files/sound-file.ts';
import type { TimingFormat } from './job.ts';
import type { LoadedSection } from './plan.ts';

/** How far a file is whole: its bytes, and its cues or words. */
export interface TimingState {
  bytes: number;
  count: number;
}

/** A file of word times that grows on a disk. */
export interface TimingFile {
  tell(words: readonly TimedWord[], loaded: LoadedSection): void;
  state(): TimingState;
  end(facts: { title: string; seconds: number; chapters: readonly Chapter[]; sampleRate: number }): void;
}

/** Begins a file, or goes on with one. */
export function openTimingFile(
  format: TimingFormat,
  { file, from }: { file: DiskFile; from: TimingState | undefined },
): TimingFile {
  let { bytes, count } = from ?? { bytes: 0, count: 0 };
  file.truncate(bytes);
  if (!from && format !== 'srt') append(format === 'vtt' ? VTT_HEAD : '{"words":[');

  return {
    tell(words, { index, readable }) {
      if (words.length === 0) return;
      const { text, spoken } = readable;
      if (format === 'json') {
        append(
          words.map((word, i) => `${count + i > 0 ? ',' : ''}\n${jsonOf(word, { text, index })}`).join(''),
        );
        count += words.length;
        return;
      }
      const cues = makeCues(spoken, words);
      if (format === 'srt') append(`${count > 0 ? '\n' : ''}${toSrt(cues, count + 1)}`);
      else append(toVtt(cues).slice(VTT_HEAD.length));
      count += cues.length;
    },
    state: () => ({ bytes, count }),
    end({ title, seconds, chapters, sampleRate }) {
      if (format !== 'json') return;
      const list = chapters.map(({ title, start }) => ({ title, start: rounded(start / sampleRate) }));
      append(
        `\n],\n"title":${JSON.stringify(title)},"duration":${seconds},"chapters":${JSON.stringify(list)}}\n`,
      );
    },
  };

  function append(text: string): void {
    const part = new TextEncoder().encode(text);
    file.write(part, bytes);
    bytes += part.length;
  }
}

const VTT_HEAD = 'WEBVTT\n';

function jsonOf(
  { start, end, startTime, endTime }: TimedWord,
  { text, index }: { text: string; index: number },
): string {
  const times = { start_time: rounded(startTime), end_time: rounded(endTime) };
  return JSON.stringify({ word: text.slice(start, end), section: index, start, end, ...times });
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
