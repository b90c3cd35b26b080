import type { Block, Mark, MarkKind } from '../../../documents/model.ts';
import { sectionText } from '../../../documents/skipping.ts';
import type { Span } from '../../reading/span.ts';
import type { LoadedSection } from '../plan.ts';
import { escapeXml } from './escape.ts';

export interface SectionPageOptions {
  loaded: LoadedSection;
  title: string;
  language: string;
  /** The stretch of the section's text that is shown. */
  bounds: Span;
  /** Each becomes an element with the id `s` and its index. */
  sentences: readonly Span[];
  /** What an image is called in the book; `undefined` where it is not there. */
  image: (key: string) => string | undefined;
}

const TAGS: Partial<Record<MarkKind, string>> = {
  emphasis: 'em',
  strong: 'strong',
  superscript: 'sup',
  subscript: 'sub',
  code: 'code',
};

/** A section as a page of XHTML, with an element around each sentence. */
export function sectionPage(options: SectionPageOptions): string {
  const { loaded, title, language, bounds } = options;
  const { starts } = sectionText(loaded.section);
  const body = loaded.section.blocks
    .map((block, index) => ({ block, index, start: starts[index] ?? 0 }))
    .filter(({ block, start }) => start < bounds.end && start + block.text.length >= bounds.start)
    .map((placed) => drawBlock(placed, options))
    .join('\n');
  const lang = escapeXml(language);
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${lang}" lang="${lang}">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="../style.css"/></head>
<body>
<section id="top">
${body}
</section>
</body>
</html>
`;
}

interface PlacedBlock {
  block: Block;
  index: number;
  start: number;
}

function drawBlock({ block, index, start }: PlacedBlock, options: SectionPageOptions): string {
  const { kind, level = 1, language } = block;
  const lang =
    language && language !== options.language
      ? ` xml:lang="${escapeXml(language)}" lang="${escapeXml(language)}"`
      : '';
  const id = `id="b${index}"${lang}`;
  const text = drawText({ block, index, start }, options);
  switch (kind) {
    case 'page-header':
    case 'page-footer':
      return '';
    case 'separator':
      return `<hr ${id}/>`;
    case 'heading': {
      const tag = `h${Math.min(6, Math.max(1, level))}`;
      return `<${tag} ${id}>${text}</${tag}>`;
    }
    case 'quote':
      return `<blockquote ${id}><p>${text}</p></blockquote>`;
    case 'item':
      return `<ul ${id}><li>${text}</li></ul>`;
    case 'code':
      return `<p ${id} class="code">${text}</p>`;
    case 'table':
      return `<p ${id} class="table">${text}</p>`;
    case 'footnote':
      return `<aside ${id} epub:type="footnote"><p>${text}</p></aside>`;
    case 'figure':
      return drawFigure({ block, id, text }, options);
    case 'paragraph':
      return `<p ${id}>${text}</p>`;
  }
}

function drawFigure(
  { block, id, text }: { block: Block; id: string; text: string },
  { image }: SectionPageOptions,
): string {
  const name = block.image === undefined ? undefined : image(block.image);
  const picture = name === undefined ? '' : `<img src="../${escapeXml(name)}" alt=""/>`;
  const caption = text === '' ? '' : `<figcaption>${text}</figcaption>`;
  return picture + caption === '' ? '' : `<figure ${id}>${picture}${caption}</figure>`;
}

function drawText({ block, start }: PlacedBlock, { sentences, bounds }: SectionPageOptions): string {
  const from = Math.max(0, bounds.start - start);
  const to = Math.min(block.text.length, bounds.end - start);
  const inside = sentences
    .map((sentence, index) => ({ index, start: sentence.start - start, end: sentence.end - start }))
    .filter((sentence) => sentence.start < to && sentence.end > from);
  const cuts = [from, to, ...[...inside, ...block.marks].flatMap((span) => [span.start, span.end])];
  const edges = [...new Set(cuts)].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  let drawn = '';
  for (const [i, at] of edges.entries()) {
    if (inside.some(({ end }) => end === at)) drawn += '</span>';
    const opening = inside.find((sentence) => sentence.start === at);
    if (opening) drawn += `<span id="s${opening.index}">`;
    const next = edges[i + 1];
    if (next !== undefined) drawn += drawPiece(block, at, next);
  }
  return drawn;
}

function drawPiece({ text, marks }: Block, start: number, end: number): string {
  const around = marks.filter((mark) => mark.start <= start && mark.end >= end);
  const plain = escapeXml(text.slice(start, end)).replaceAll('\n', '<br/>');
  return around.reduceRight(wrap, plain);
}

function wrap(inner: string, { kind, href }: Mark): string {
  if (href !== undefined && /^(https?|mailto):/.test(href)) {
    return inner.includes('<a ') ? inner : `<a href="${escapeXml(href)}">${inner}</a>`;
  }
  const tag = TAGS[kind];
  return tag ? `<${tag}>${inner}</${tag}>` : inner;
}
