import type { AudioFormat } from '../audio/encoder.ts';

const VOICE_BITS = '96k';

/**
 * What ffmpeg is told for each format. The streamed ones are like those of the push encoders, for which
 * it stands in. AC-3 has no rate below 32 kHz.
 */
const TARGETS: Record<AudioFormat, readonly string[]> = {
  mp3: ['-c:a', 'libmp3lame', '-b:a', '128k', '-write_xing', '0', '-id3v2_version', '0', '-f', 'mp3'],
  opus: ['-c:a', 'libopus', '-b:a', '48k', '-page_duration', '200000', '-f', 'ogg'],
  aac: ['-c:a', 'aac', '-b:a', VOICE_BITS, '-f', 'adts'],
  flac: ['-c:a', 'flac', '-sample_fmt', 's16', '-f', 'flac'],
  wav: ['-c:a', 'pcm_s16le', '-f', 'wav'],
  pcm: ['-c:a', 'pcm_s16le', '-f', 's16le'],
  m4a: ['-c:a', 'aac', '-b:a', VOICE_BITS, '-movflags', '+faststart', '-f', 'ipod'],
  ogg: ['-c:a', 'libvorbis', '-q:a', '4', '-f', 'ogg'],
  webm: ['-c:a', 'libopus', '-b:a', '48k', '-f', 'webm'],
  ac3: ['-ar', '48000', '-c:a', 'ac3', '-b:a', VOICE_BITS, '-f', 'ac3'],
  alac: ['-c:a', 'alac', '-sample_fmt', 's16p', '-movflags', '+faststart', '-f', 'ipod'],
};

/**
 * Gives ffmpeg's arguments for writing a format, without names of who wrote it or when. MP4's edit list, which tells
 * players what is delay and padding, counts in samples; by itself ffmpeg would round it to milliseconds.
 */
export function targetArguments(format: AudioFormat, sampleRate: number): readonly string[] {
  const target = TARGETS[format];
  const exact = target.includes('ipod') ? ['-movie_timescale', String(sampleRate)] : [];
  return ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact', ...exact, ...target];
}

/** What is written from the first byte to the last; of the others something at the start is written at the end. */
const SEQUENTIAL: readonly AudioFormat[] = ['mp3', 'opus', 'aac', 'pcm', 'ogg', 'ac3'];

/** Tells whether ffmpeg never goes back in a file of the format. */
export function isSequential(format: AudioFormat): boolean {
  return SEQUENTIAL.includes(format);
}
