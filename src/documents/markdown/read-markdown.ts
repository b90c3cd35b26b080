import { Marked } from 'marked';
import { readBytes } from '../bytes.ts';
import { cleanTag } from '../html/context.ts';
import { pageToDocument } from '../html/page-to-document.ts';
import { parseHtml } from '../html/parse-html.ts';
import type { ReadDocument } from '../model.ts';
import { decodeText } from '../text/decode.ts';
import { footnotes } from './footnotes.ts';
import { takeFrontMatter } from './front-matter.ts';

/** Reads Markdown as GitHub has it, with footnotes and a front matter's title, authors and language. */
export async function readMarkdown(file: Blob): Promise<ReadDocument> {
  const { body, fields } = takeFrontMatter(decodeText(await readBytes(file, 'text')));
  const { extension, notes } = footnotes();
  const html = new Marked({ gfm: true, async: false }, extension).parse(body, { async: false });
  const page = pageToDocument(parseHtml(`${html}${notes()}`), {
    language: cleanTag(fields.get('lang') ?? fields.get('language')),
  });
  const author = fields.get('author') ?? fields.get('authors');
  return { ...page, format: 'markdown', title: fields.get('title') ?? '', authors: author ? [author] : [] };
}
