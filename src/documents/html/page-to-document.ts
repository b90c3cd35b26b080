import type { Document } from 'domhandler';
import { assemble } from '../draft/assemble.ts';
import { splitAtHeadings } from '../draft/split.ts';
import { createDataImages } from '../images/data-images.ts';
import type { ReadDocument } from '../model.ts';
import { cleanTag } from './context.ts';
import { htmlToDrafts } from './html-to-drafts.ts';
import { fragmentOf, outsideAddress } from './links.ts';
import { findAll, textOf } from './parse-html.ts';

/** The document of one page of HTML: its text in sections, with what its head says about it. */
export function pageToDocument(
  page: Document,
  {
    imageKey,
    images,
    language: given,
  }: {
    imageKey?: (source: string) => string | undefined;
    images?: ReadDocument['images'];
    language?: string | undefined;
  } = {},
): Omit<ReadDocument, 'format'> {
  const pictures = createDataImages();
  const language = given ?? languageOf(page);
  const drafts = htmlToDrafts(page, {
    keyOf: (id) => id,
    linkTo(href) {
      const id = href.startsWith('#') ? fragmentOf(href) : undefined;
      return id === undefined ? outsideAddress(href) : `#${id}`;
    },
    imageKey: imageKey ?? pictures.keyOf,
    language,
  });
  return {
    title: titleOf(page),
    authors: authorsOf(page),
    ...(language !== undefined && { language }),
    ...assemble(splitAtHeadings(drafts)),
    images: images ?? pictures.images,
    notes: [],
  };
}

function titleOf(page: Document): string {
  const [title] = findAll(page, ({ name }) => name === 'title');
  return title ? textOf(title).replaceAll(/\s+/g, ' ').trim() : '';
}

function languageOf(page: Document): string | undefined {
  const [html] = findAll(page, ({ name }) => name === 'html');
  return cleanTag(html?.attribs['lang'] ?? html?.attribs['xml:lang']);
}

function authorsOf(page: Document): string[] {
  return findAll(page, ({ name, attribs }) => name === 'meta' && /^author$/i.test(attribs['name'] ?? ''))
    .map(({ attribs }) => (attribs['content'] ?? '').trim())
    .filter((author) => author && !author.startsWith('http'));
}
