import type { EpubSection } from '../job.ts';
import { escapeXml } from './escape.ts';
import { clock } from './overlay.ts';

export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** What a reading system puts on the sentence that is heard. */
const ACTIVE_CLASS = '-epub-media-overlay-active';

export const STYLE = `body { line-height: 1.5; }
img { max-width: 100%; }
.code, .table { white-space: pre-wrap; }
.code { font-family: monospace; }
.${ACTIVE_CLASS} { background-color: #f3c969; color: #26221b; }
`;

export interface BookImage {
  name: string;
  type: string;
}

export interface Book {
  id: string;
  title: string;
  authors: readonly string[];
  language: string;
  /** ISO 8601, to the second, in UTC. */
  modified: string;
  sections: readonly EpubSection[];
  images: readonly BookImage[];
  cover?: BookImage;
  contents: readonly { title: string; href: string }[];
}

/** What the files of a section are called, under `EPUB/`. */
export function sectionNames(index: number): { page: string; sound: string; overlay: string; id: string } {
  const id = `s${String(index + 1).padStart(4, '0')}`;
  return { id, page: `text/${id}.xhtml`, sound: `audio/${id}.mp3`, overlay: `text/${id}.smil` };
}

/** The package document (EPUB 3.3, 5): what the book is, what is in it, and in what order. */
export function packageDocument(book: Book): string {
  const { id, title, authors, language, modified, sections, images, cover } = book;
  const total = sections.reduce((sum, { seconds }) => sum + seconds, 0);
  const spoken = sections.filter(({ seconds }) => seconds > 0);
  const items = [
    item({ id: 'nav', href: 'nav.xhtml', type: 'application/xhtml+xml', more: 'properties="nav"' }),
    item({ id: 'style', href: 'style.css', type: 'text/css' }),
    ...(cover
      ? [item({ id: 'cover', href: cover.name, type: cover.type, more: 'properties="cover-image"' })]
      : []),
    ...images.map(({ name, type }, i) => item({ id: `image${i}`, href: name, type })),
    ...sections.flatMap(({ index, seconds }) => {
      const names = sectionNames(index);
      const page = { id: names.id, href: names.page, type: 'application/xhtml+xml' };
      if (seconds === 0) return [item(page)];
      return [
        item({ ...page, more: `media-overlay="${names.id}-overlay"` }),
        item({ id: `${names.id}-overlay`, href: names.overlay, type: 'application/smil+xml' }),
        item({ id: `${names.id}-sound`, href: names.sound, type: 'audio/mpeg' }),
      ];
    }),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${id}</dc:identifier>
<dc:title>${escapeXml(title)}</dc:title>
<dc:language>${escapeXml(language)}</dc:language>
${authors.map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>`).join('\n')}
<meta property="dcterms:modified">${modified}</meta>
<meta property="media:duration">${clock(total)}</meta>
${spoken.map(({ index, seconds }) => `<meta property="media:duration" refines="#${sectionNames(index).id}-overlay">${clock(seconds)}</meta>`).join('\n')}
<meta property="media:active-class">${ACTIVE_CLASS}</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessMode">auditory</meta>
<meta property="schema:accessibilityFeature">synchronizedAudioText</meta>
<meta property="schema:accessibilityHazard">none</meta>
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine>
${sections.map(({ index }) => `<itemref idref="${sectionNames(index).id}"/>`).join('\n')}
</spine>
</package>
`;
}

/** The contents, as the navigation document (EPUB 3.3, 7). */
export function navigation({ title, language, contents }: Book): string {
  const lines = contents.map(
    (entry) => `<li><a href="${escapeXml(entry.href)}">${escapeXml(entry.title)}</a></li>`,
  );
  const lang = escapeXml(language);
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${lang}" lang="${lang}">
<head><title>${escapeXml(title)}</title></head>
<body>
<nav epub:type="toc" id="toc"><ol>
${lines.join('\n')}
</ol></nav>
</body>
</html>
`;
}

function item({
  id,
  href,
  type,
  more = '',
}: {
  id: string;
  href: string;
  type: string;
  more?: string;
}): string {
  return `<item id="${id}" href="${escapeXml(href)}" media-type="${type}"${more && ` ${more}`}/>`;
}
