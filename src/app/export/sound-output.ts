import type { DiskFile } from '../../audio/files/disk-file.ts';
import { openSoundFile } from '../../audio/files/open-sound-file.ts';
import type { Chapter, SoundFormat } from '../../audio/files/sound-file.ts';
import { SAMPLE_RATE } from '../player/sound-format.ts';
import type { FinishedFile, SoundOutputState, TimingFormat } from './job.ts';
import type { ExportOutput, OutputOptions } from './output.ts';
import { openTimingFile, type TimingFile } from './timing-files.ts';

const TYPES: Record<string, string> = {
  mp3: 'audio/mpeg',
  m4b: 'audio/mp4',
  opus: 'audio/ogg',
  flac: 'audio/flac',
  wav: 'audio/wav',
  srt: 'application/x-subrip',
  vtt: 'text/vtt',
  json: 'application/json',
};

/** Only the making of M4B needs it. */
const SIDE_FILE = 'frame-sizes';

/** Makes one file of sound, and the files of word times beside it. */
export async function openSoundOutput(
  format: SoundFormat,
  options: OutputOptions & { from: SoundOutputState | undefined },
): Promise<ExportOutput> {
  const { order, folder, loadAsset, cover, from } = options;
  const nameOf = (extension: string) => `${order.fileName}.${extension}`;
  const file = await folder.open(nameOf(format));
  const side = await folder.open(SIDE_FILE);
  const timings: { disk: DiskFile; timing: TimingFormat; writer: TimingFile }[] = [];
  for (const [i, timing] of order.timings.entries()) {
    const disk = await folder.open(nameOf(timing));
    timings.push({ disk, timing, writer: openTimingFile(timing, { file: disk, from: from?.timings[i] }) });
  }
  const chapters: Chapter[] = from ? [...from.chapters] : [];
  const sound = await openSoundFile(format, {
    sampleRate: SAMPLE_RATE,
    tags: {
      title: order.title,
      artist: order.authors.join(', '),
      genre: order.genre,
      chapters: [order.title, ...order.chapters.map(({ title }) => title)],
      ...(cover && { cover }),
    },
    file,
    side,
    loadAsset,
    ...(from && { from: from.sound }),
  });

  return {
    samples: sound.samples,
    bytes: () => [file, ...timings.map(({ disk }) => disk)].reduce((sum, disk) => sum + disk.size(), 0),
    enter: async () => undefined,
    begin: (title) => {
      chapters.push({ title, start: sound.samples() });
    },
    push: (pcm) => sound.push(pcm),
    tell(words, { loaded }) {
      for (const { writer } of timings) writer.tell(words, loaded);
    },
    checkpoint() {
      const state: SoundOutputState = {
        kind: 'sound',
        sound: sound.checkpoint(),
        chapters: [...chapters],
        timings: timings.map(({ writer }) => writer.state()),
      };
      for (const disk of [file, side, ...timings.map(({ disk }) => disk)]) disk.flush();
      return state;
    },
    async end() {
      const samples = sound.samples();
      await sound.end(chapters);
      const facts = { title: order.title, seconds: samples / SAMPLE_RATE, chapters, sampleRate: SAMPLE_RATE };
      for (const { writer } of timings) writer.end(facts);
      const files: FinishedFile[] = [{ name: nameOf(format), type: TYPES[format] ?? '', bytes: file.size() }];
      for (const { disk, timing } of timings) {
        files.push({ name: nameOf(timing), type: TYPES[timing] ?? '', bytes: disk.size() });
      }
      for (const disk of [file, ...timings.map(({ disk }) => disk)]) disk.flush();
      await folder.remove(SIDE_FILE);
      return files;
    },
    close: sound.close,
  };
}
