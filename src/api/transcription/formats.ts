import type { TranscribedSegment, TranscribedWord, TranscriptionInfo } from '../../models/transcription.ts';
import { languageName } from '../../models/transcription-languages.ts';
import { type Cue, toSrt, toVtt } from '../subtitles.ts';
import type { TranscriptFormat } from './fields.ts';

/** All that was written down. */
export interface Transcript {
  task: 'transcribe' | 'translate';
  info: TranscriptionInfo;
  segments: readonly TranscribedSegment[];
}

/** Which times are wanted. */
export type Granularity = 'word' | 'segment';

/** An answer's body and its type, as OpenAI writes each format. */
export function formatTranscript(
  transcript: Transcript,
  { format, granularities }: { format: TranscriptFormat; granularities: readonly Granularity[] },
): { body: string; type: string } {
  switch (format) {
    case 'text':
      return { body: `${textOf(transcript.segments)}\n`, type: 'text/plain; charset=utf-8' };
    case 'srt':
      return { body: toSrt(cuesOf(transcript.segments)), type: 'text/plain; charset=utf-8' };
    case 'vtt':
      return { body: toVtt(cuesOf(transcript.segments)), type: 'text/vtt; charset=utf-8' };
    case 'json':
      return json({ text: textOf(transcript.segments), usage: usageOf(transcript.info) });
    case 'verbose_json':
      return json(verbose(transcript, granularities));
  }
}

/** What was said, without the space that Whisper puts before the first word. */
export function textOf(segments: readonly TranscribedSegment[]): string {
  return segments
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** OpenAI counts seconds that have begun. */
export function usageOf({ duration = 0 }: TranscriptionInfo): object {
  return { type: 'duration', seconds: Math.ceil(duration) };
}

function verbose({ task, info, segments }: Transcript, granularities: readonly Granularity[]): object {
  return {
    task,
    language: task === 'translate' ? 'english' : languageName(info.language),
    duration: info.duration ?? 0,
    text: textOf(segments),
    ...(granularities.includes('word') && {
      words: segments.flatMap(({ words = [] }) => words.map(bareWord)),
    }),
    ...(granularities.includes('segment') && { segments: segments.map(describe) }),
    usage: usageOf(info),
  };
}

function describe(segment: TranscribedSegment): object {
  const { id, seek, start, end, text, tokens, temperature } = segment;
  return {
    ...{ id, seek, start, end, text, tokens, temperature },
    avg_logprob: segment.avgLogprob,
    compression_ratio: segment.compressionRatio,
    no_speech_prob: segment.noSpeechProb,
  };
}

/** OpenAI's words have no punctuation around them. */
function bareWord({ word, start, end }: TranscribedWord): object {
  const bare = word.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
  return { word: bare || word.trim(), start, end };
}

/** Each stretch is what is shown at one time. */
function cuesOf(segments: readonly TranscribedSegment[]): Cue[] {
  return segments.map(({ start, end, text }, i) => ({
    ...{ from: i, to: i + 1 },
    lines: [text.trim()],
    ...{ startTime: start, endTime: end },
  }));
}

function json(body: object): { body: string; type: string } {
  return { body: JSON.stringify(body), type: 'application/json' };
}
