import { readBytes } from '../bytes.ts';
import type { ReadDocument } from '../model.ts';
import { decodeText } from '../text/decode.ts';
import { findArticle } from './find-article.ts';
import { pageToDocument } from './page-to-document.ts';
import { parseHtml } from './parse-html.ts';

/** Reads a page of HTML: all of a plain document, and of a page of a site what is its article. */
export async function readHtml(file: Blob): Promise<ReadDocument> {
  const bytes = await readBytes(file, 'text');
  const html = decodeText(bytes, declaredEncoding(bytes));
  const page = parseHtml(html);
  const whole = pageToDocument(page);
  const article = await findArticle(html, page);
  if (!article) return { ...whole, format: 'html' };
  const { html: content, title, author } = article;
  const read = pageToDocument(parseHtml(content), { language: whole.language });
  return {
    ...read,
    format: 'html',
    title: title || whole.title,
    authors: author ? [author] : whole.authors,
  };
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, 2048), (byte) => String.fromCharCode(byte)).join('');
  return (
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ??
    /<\?xml[^>]+encoding=["']([\w-]+)/.exec(start)?.[1]
  );
}
