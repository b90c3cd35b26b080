import { openM4bFile } from '../mp4/m4b-file.ts';
import { openFlacFile } from './flac-file.ts';
import { openMp3File } from './mp3-file.ts';
import { openOpusFile } from './opus-file.ts';
import type { SoundFile, SoundFileOptions, SoundFormat } from './sound-file.ts';
import { openWavFile } from './wav-file.ts';

/** Begins a file, or goes on with one. Rejects when the codec can't be loaded or has no such sample rate. */
export async function openSoundFile(format: SoundFormat, options: SoundFileOptions): Promise<SoundFile> {
  const file = await open(format, options);
  const { from } = options;
  if (from) await file.push(new Float32Array(from.samples - file.samples()));
  return file;
}

function open(format: SoundFormat, options: SoundFileOptions): Promise<SoundFile> {
  switch (format) {
    case 'mp3':
      return openMp3File(options);
    case 'm4b':
      return openM4bFile(options);
    case 'opus':
      return openOpusFile(options);
    case 'flac':
      return openFlacFile(options);
    case 'wav':
      return openWavFile(options);
  }
}
