import { strFromU8, strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { DocumentFailure } from '../failure.ts';
import { cleanTag } from '../html/context.ts';
import { pageToDocument } from '../html/page-to-document.ts';
import { findAll, parseHtml, parseXml, textOf } from '../html/parse-html.ts';
import { imageType } from '../images/image-type.ts';
import type { ReadDocument } from '../model.ts';
import { type Archive, openArchive } from '../zip/archive.ts';
import { writeOutFormulas } from './formulas.ts';

/** Styles beside Word's own headings, lists and notes, as Word, LibreOffice and pandoc name them. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  // The contents are made of the headings; nobody wants to hear the numbers of their pages.
  ...['toc 1', 'toc 2', 'toc 3', 'toc 4', 'toc 5', 'toc 6', 'TOC Heading', 'Contents Heading'].map(
    (style) => `p[style-name='${style}'] => !`,
  ),
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Source Code'] => pre:separator('\\n')",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "r[style-name='Verbatim Char'] => code",
];

/** Reads a Word file: headings, lists, tables, notes, links and pictures; what Word draws around the page is left out. */
export async function readDocx(file: Blob): Promise<ReadDocument> {
  const archive = await openArchive(file);
  if (!archive.has('word/document.xml')) throw new DocumentFailure('damaged', 'word/document.xml is missing');
  const images: ReadDocument['images'] = new Map();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const bytes = new Uint8Array(await image.readAsArrayBuffer());
    const type = imageType(bytes);
    const key = `image-${images.size + 1}`;
    if (type) images.set(key, { type, bytes: bytes.slice() });
    return { src: type ? key : '' };
  });
  const packed = await repack(archive);
  const { value } = await mammoth.convertToHtml(
    // Node's build of mammoth looks for the same bytes by another name.
    { arrayBuffer: packed, ...{ buffer: packed } },
    { convertImage, styleMap: STYLES, externalFileAccess: false },
  );
  const html = parseHtml(value);
  const [title] = findAll(html, ({ name, attribs }) => name === 'h1' && attribs['class'] === 'title');
  const page = pageToDocument(html, {
    images,
    imageKey: (source) => (images.has(source) ? source : undefined),
    language: cleanTag(
      await attributeOf(archive, 'word/styles.xml', { element: 'w:lang', attribute: 'w:val' }),
    ),
  });
  return {
    ...page,
    format: 'docx',
    title: (await elementOf(archive, 'dc:title')) || (title ? textOf(title) : ''),
    authors: [await elementOf(archive, 'dc:creator')].filter(Boolean),
    notes: archive.isDamaged ? ['damaged'] : [],
  };
}

/** The archive anew, without compression: mammoth unpacks without a limit, so it is given what was unpacked with one. */
async function repack(archive: Archive): Promise<ArrayBuffer> {
  const entries: Record<string, Uint8Array> = {};
  for (const name of archive.names) {
    if (name.endsWith('/')) continue;
    const bytes = await archive.read(name);
    if (bytes) entries[name] = /^word\/[^/]+\.xml$/.test(name) ? withPlainFormulas(bytes) : bytes;
  }
  return zipSync(entries, { level: 0 }).slice().buffer;
}

function withPlainFormulas(bytes: Uint8Array): Uint8Array {
  return strToU8(writeOutFormulas(strFromU8(bytes)));
}

async function elementOf(archive: Archive, element: string): Promise<string> {
  const bytes = await archive.read('docProps/core.xml');
  const [node] = findAll(parseXml(new TextDecoder().decode(bytes)), ({ name }) => name === element);
  return node ? textOf(node).trim() : '';
}

async function attributeOf(
  archive: Archive,
  path: string,
  { element, attribute }: { element: string; attribute: string },
): Promise<string | undefined> {
  const bytes = await archive.read(path);
  const [node] = findAll(parseXml(new TextDecoder().decode(bytes)), ({ name }) => name === element);
  return node?.attribs[attribute];
}
