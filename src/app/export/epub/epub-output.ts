import { partOfFile } from '../../../audio/files/disk-file.ts';
import { openSoundFile } from '../../../audio/files/open-sound-file.ts';
import type { SoundFile, SoundState } from '../../../audio/files/sound-file.ts';
import { SAMPLE_RATE } from '../../player/sound-format.ts';
import { spanAt } from '../../reading/span.ts';
import type { EpubSection, EpubState } from '../job.ts';
import type { ExportOutput, OutputOptions } from '../output.ts';
import { boundsOf, type LoadedSection, sentencesOf } from '../plan.ts';
import { type Clip, overlay, toClips } from './overlay.ts';
import { type BookImage, CONTAINER, navigation, packageDocument, STYLE, sectionNames } from './package.ts';
import { sectionPage } from './section-page.ts';
import { openZip } from './zip.ts';

export interface EpubOptions extends OutputOptions {
  from: EpubState | undefined;
  load: (section: number) => Promise<LoadedSection>;
}

/** When each sentence of the section at hand is heard, until the section is done. */
const MARKS_FILE = 'marks';
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** A section that is being spoken. */
interface OpenSection {
  loaded: LoadedSection;
  soundAt: number;
  sound: SoundFile;
}

/**
 * Makes a book (EPUB 3.3) that is read along: a page for each section, its sound as MP3, and an overlay that tells which
 * sentence is heard when. All is written into one zip file as it comes; only the marks of one section are kept apart.
 */
export async function openEpubOutput(options: EpubOptions): Promise<ExportOutput> {
  const { order, folder, loadAsset, cover, image, load, from } = options;
  const name = `${order.fileName}.epub`;
  const language = order.language ?? 'und';
  const file = await folder.open(name);
  const marks = await folder.open(MARKS_FILE);
  const zip = openZip({ file, from });
  const sections: EpubSection[] = [...(from?.sections ?? [])];
  let done = from?.samples ?? 0;
  let open: OpenSection | undefined;
  let marksEnd = from?.open?.marks ?? 0;
  marks.truncate(marksEnd);
  if (!from) {
    const text = (content: string) => new TextEncoder().encode(content);
    zip.add('mimetype', text('application/epub+zip'));
    zip.add('META-INF/container.xml', text(CONTAINER));
    zip.add('EPUB/style.css', text(STYLE));
  }
  if (from?.open) {
    const { index, soundAt, sound } = from.open;
    open = { loaded: await load(index), soundAt, sound: await openSound(soundAt, sound) };
  }

  return {
    samples: () => done + (open?.sound.samples() ?? 0),
    bytes: () => file.size(),
    async enter(loaded) {
      if (open?.loaded.index === loaded.index) return;
      await finishSection();
      await writeSilent(loaded.index);
      const soundAt = zip.begin(`EPUB/${sectionNames(loaded.index).sound}`);
      open = { loaded, soundAt, sound: await openSound(soundAt) };
    },
    begin: () => undefined,
    async push(pcm) {
      await open?.sound.push(pcm);
    },
    tell(words, { loaded }) {
      const sentences = sentencesOf(loaded, order);
      const clips: number[] = [];
      for (const { start, startTime, endTime } of words) {
        clips.push(spanAt(sentences, start), startTime - done / SAMPLE_RATE, endTime - done / SAMPLE_RATE);
      }
      const bytes = new Uint8Array(Float64Array.from(clips).buffer);
      marks.write(bytes, marksEnd);
      marksEnd += bytes.length;
    },
    checkpoint() {
      const sound = open?.sound.checkpoint();
      file.flush();
      marks.flush();
      return {
        kind: 'epub',
        entries: [...zip.entries],
        sections: [...sections],
        samples: done,
        bytes: open && sound ? open.soundAt + sound.bytes : zip.end(),
        ...(open &&
          sound && { open: { index: open.loaded.index, soundAt: open.soundAt, sound, marks: marksEnd } }),
      };
    },
    async end() {
      await finishSection();
      await writeSilent(order.to.section + 1);
      writePackage();
      zip.close();
      file.flush();
      await folder.remove(MARKS_FILE);
      return [{ name, type: 'application/epub+zip', bytes: file.size() }];
    },
    close: () => open?.sound.close(),
  };

  function openSound(at: number, state?: SoundState): Promise<SoundFile> {
    const tags = { title: order.title, artist: order.authors.join(', '), genre: order.genre, chapters: [] };
    const part = partOfFile(file, at);
    return openSoundFile('mp3', {
      sampleRate: SAMPLE_RATE,
      tags,
      file: part,
      side: part,
      loadAsset,
      ...(state && { from: state }),
    });
  }

  async function finishSection(): Promise<void> {
    if (!open) return;
    const { loaded, soundAt, sound } = open;
    const names = sectionNames(loaded.index);
    const samples = sound.samples();
    await sound.end([]);
    sound.close();
    zip.finish(`EPUB/${names.sound}`, soundAt);
    const clips = toClips(readMarks(), samples / SAMPLE_RATE);
    const seconds = clips.reduce((sum, { from, to }) => sum + to - from, 0);
    const content = overlay(clips, { page: names.page.slice('text/'.length), sound: `../${names.sound}` });
    zip.add(`EPUB/${names.overlay}`, new TextEncoder().encode(content));
    await writePage(loaded, seconds);
    done += samples;
    marksEnd = 0;
    marks.truncate(0);
    open = undefined;
  }

  /** Sections in which nothing is spoken are in the book too. */
  async function writeSilent(before: number): Promise<void> {
    const first = (sections.at(-1)?.index ?? order.from.section - 1) + 1;
    for (let index = first; index < before; index += 1) await writePage(await load(index), 0);
  }

  async function writePage(loaded: LoadedSection, seconds: number): Promise<void> {
    const images = await writeImages(loaded);
    const title = loaded.readable.title || order.title;
    const page = sectionPage({
      loaded,
      title,
      language,
      bounds: boundsOf(loaded, order),
      sentences: sentencesOf(loaded, order),
      image: (key) => images.get(key),
    });
    zip.add(`EPUB/${sectionNames(loaded.index).page}`, new TextEncoder().encode(page));
    sections.push({ index: loaded.index, title, seconds, images: [...images.values()] });
  }

  async function writeImages({ section, index }: LoadedSection): Promise<Map<string, string>> {
    const images = new Map<string, string>();
    for (const { image: key } of section.blocks) {
      if (key === undefined || images.has(key)) continue;
      const found = await image(key);
      const extension = found && EXTENSIONS[found.type];
      if (!found || !extension) continue; // a kind that books may not have, as AVIF
      const name = `images/${sectionNames(index).id}-${images.size}.${extension}`;
      zip.add(`EPUB/${name}`, found.bytes);
      images.set(key, name);
    }
    return images;
  }

  function readMarks(): Clip[] {
    const numbers = new Float64Array(marks.read(0, marksEnd).buffer);
    const clips: Clip[] = [];
    for (let i = 0; i + 2 < numbers.length; i += 3) {
      clips.push({ sentence: numbers[i] ?? 0, from: numbers[i + 1] ?? 0, to: numbers[i + 2] ?? 0 });
    }
    return clips;
  }

  function writePackage(): void {
    const written = new Set(sections.map(({ index }) => index));
    const contents = order.chapters
      .filter(({ section }) => written.has(section))
      .map(({ title, section, block }) => ({
        title,
        href: `${sectionNames(section).page}#${block === 0 ? 'top' : `b${block}`}`,
      }));
    const first = sections[0];
    if (contents.length === 0 && first)
      contents.push({ title: order.title, href: sectionNames(first.index).page });
    const coverImage = cover && { name: `images/cover.${EXTENSIONS[cover.type]}`, type: cover.type };
    if (cover && coverImage) zip.add(`EPUB/${coverImage.name}`, cover.bytes);
    const book = {
      id: crypto.randomUUID(),
      title: order.title,
      authors: order.authors,
      language,
      modified: `${new Date().toISOString().slice(0, 19)}Z`,
      sections,
      images: sections.flatMap(({ images }) => images.map(typed)),
      contents,
      ...(coverImage && { cover: coverImage }),
    };
    zip.add('EPUB/nav.xhtml', new TextEncoder().encode(navigation(book)));
    zip.add('EPUB/package.opf', new TextEncoder().encode(packageDocument(book)));
  }
}

function typed(name: string): BookImage {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const type = Object.entries(EXTENSIONS).find(([, known]) => known === extension)?.[0] ?? 'image/png';
  return { name, type };
}
