import { assemble } from '../draft/assemble.ts';
import { makeChapters } from '../draft/chapters.ts';
import type { Draft, OutlineEntry } from '../draft/draft.ts';
import { DocumentFailure } from '../failure.ts';
import { htmlToDrafts } from '../html/html-to-drafts.ts';
import { outsideAddress } from '../html/links.ts';
import { findAll, parseHtml, parseXml } from '../html/parse-html.ts';
import type { DocumentNote, ReadDocument } from '../model.ts';
import { decodeText } from '../text/decode.ts';
import { type Archive, openArchive } from '../zip/archive.ts';
import { loadImages } from './load-images.ts';
import { readNav, readNcx } from './outline.ts';
import { type Package, readPackage } from './package.ts';
import { localName, placeKey, resolvePath } from './paths.ts';
import { refuseProtected } from './protection.ts';

/** Reads an EPUB 2 or 3. What is broken is left out and noted; a book none of whose chapters can be read is `damaged`. */
export async function readEpub(file: Blob): Promise<ReadDocument> {
  const archive = await openArchive(file);
  await refuseProtected(archive);
  const found = await findPackage(archive);
  const book = found ?? guessPackage(archive);
  const chapters = await readFiles(archive, book);
  if (chapters.files.length === 0) throw new DocumentFailure('damaged', 'no chapter of the book can be read');
  const coverPath = await findCover(archive, book.cover);
  const { images, isComplete } = await loadImages(archive, usedImages(chapters.files, coverPath));
  const files = chapters.files.map((drafts) => drafts.map((draft) => withoutMissing(draft, images)));
  const outline = await readOutline(archive, book);
  const notes: DocumentNote[] = [];
  if (!found || chapters.isDamaged || archive.isDamaged) notes.push('damaged');
  if (!isComplete) notes.push('pictures-left-out');
  return {
    format: 'epub',
    title: book.title,
    authors: book.authors,
    ...(book.language !== undefined && { language: book.language }),
    ...(coverPath !== undefined && images.has(coverPath) && { cover: coverPath }),
    ...assemble(makeChapters(files, outline), outline),
    images,
    notes,
  };
}

async function findPackage(archive: Archive): Promise<Package | undefined> {
  const container = await readTextEntry(archive, 'META-INF/container.xml');
  const named = findAll(parseXml(container ?? ''), ({ name }) => localName(name) === 'rootfile').map(
    ({ attribs }) => attribs['full-path'] ?? '',
  );
  const path = [...named, ...archive.names.filter((name) => name.endsWith('.opf'))].find(archive.has);
  const xml = path === undefined ? undefined : await readTextEntry(archive, path);
  if (path === undefined || xml === undefined) return undefined;
  const book = readPackage(xml, path);
  return book.spine.length > 0 ? book : undefined;
}

/** A book that lost its package file still has its pages, mostly in the order of their names. */
function guessPackage({ names }: Archive): Package {
  const spine = names.filter((name) => /\.x?html?$/i.test(name));
  const collator = new Intl.Collator('en', { numeric: true });
  return {
    title: '',
    authors: [],
    spine: spine.sort(collator.compare),
    ncx: names.find((name) => /\.ncx$/i.test(name)),
  };
}

async function readFiles(archive: Archive, book: Package): Promise<{ files: Draft[][]; isDamaged: boolean }> {
  const files: Draft[][] = [];
  let isDamaged = false;
  for (const path of book.spine) {
    const html = await readTextEntry(archive, path);
    if (html === undefined) isDamaged = true;
    else files.push(readFile(html, path, { archive, language: book.language }));
  }
  return { files, isDamaged };
}

function readFile(
  html: string,
  path: string,
  { archive, language }: { archive: Archive; language: string | undefined },
): Draft[] {
  const drafts = htmlToDrafts(parseHtml(html), {
    keyOf: (id) => placeKey({ path, id }),
    linkTo(href) {
      if (/^[a-z][a-z\d+.-]*:/i.test(href)) return outsideAddress(href);
      return href ? `#${placeKey(resolvePath(path, href))}` : undefined;
    },
    imageKey(source) {
      const { path: image } = resolvePath(path, source);
      return archive.has(image) ? image : undefined;
    },
    language,
  });
  const [first] = drafts;
  if (first) first.anchors = [path, ...first.anchors];
  return drafts;
}

async function readOutline(archive: Archive, { nav, ncx }: Package): Promise<OutlineEntry[]> {
  const html = nav === undefined ? undefined : await readTextEntry(archive, nav);
  const entries = nav !== undefined && html !== undefined ? readNav(html, nav) : [];
  if (entries.length > 0 || ncx === undefined) return entries;
  const xml = await readTextEntry(archive, ncx);
  return xml === undefined ? [] : readNcx(xml, ncx);
}

/** The cover's picture; some books name the page that shows it. */
async function findCover(archive: Archive, path: string | undefined): Promise<string | undefined> {
  if (path === undefined || !/\.x?html?$/i.test(path)) return path;
  const html = await readTextEntry(archive, path);
  const [image] = findAll(parseHtml(html ?? ''), ({ name }) => name === 'img' || name === 'image');
  const source = image?.attribs['src'] ?? image?.attribs['xlink:href'] ?? image?.attribs['href'];
  return source === undefined ? undefined : resolvePath(path, source).path;
}

function usedImages(files: readonly Draft[][], cover: string | undefined): Set<string> {
  const used = files.flatMap((drafts) => drafts.flatMap(({ image }) => (image === undefined ? [] : [image])));
  return new Set(cover === undefined ? used : [cover, ...used]);
}

function withoutMissing(draft: Draft, images: ReadDocument['images']): Draft {
  if (draft.image === undefined || images.has(draft.image)) return draft;
  const { image: _, ...rest } = draft;
  return rest;
}

/** The text of an entry, or nothing where it is missing, empty or no text. */
async function readTextEntry(archive: Archive, name: string): Promise<string | undefined> {
  const bytes = await archive.read(name);
  if (!bytes || bytes.length === 0) return undefined;
  const [, declared] =
    /<\?xml[^>]*encoding=["']([\w-]+)/.exec(new TextDecoder().decode(bytes.subarray(0, 200))) ?? [];
  try {
    return decodeText(bytes, declared);
  } catch (error) {
    if (error instanceof DocumentFailure && error.code === 'unsupported') return undefined;
    throw error;
  }
}
