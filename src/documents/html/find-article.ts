import type { Readability as Reader } from '@mozilla/readability';
import type { Document } from 'domhandler';
import { findAll, textOf } from './parse-html.ts';

export interface Article {
  html: string;
  title: string;
  author: string;
}

/** Pages over this length are documents; the parser of Firefox's reader view is made for articles. */
const LONGEST = 3_000_000;

/** An article that keeps less than this much of a page's text has most likely lost some of it. */
const LEAST = 200;

/**
 * The article of a page of a site, without menus, adverts and comments, as Firefox's reader view finds it; nothing for a
 * page that is a document of its own, or has none.
 */
export async function findArticle(html: string, page: Document): Promise<Article | undefined> {
  if (html.length > LONGEST || !isSitePage(page)) return undefined;
  const [{ Readability }, { parseHTML }] = await Promise.all([
    import('@mozilla/readability'),
    import('linkedom'),
  ]);
  const article = parse();
  if (!article?.content || (article.textContent ?? '').trim().length < LEAST) return undefined;
  return { html: article.content, title: article.title ?? '', author: article.byline ?? '' };

  function parse(): ReturnType<Reader<string>['parse']> {
    try {
      // A tree of plain objects: it runs no scripts and loads nothing.
      const { document } = parseHTML(html);
      return new Readability(document).parse();
    } catch {
      // They go down into nested elements, and some pages are too deep for them: then the whole page is read.
      return null;
    }
  }
}

/** Documents made by programs have no menus, forms or asides around their text. */
function isSitePage(page: Document): boolean {
  const parts = findAll(page, ({ name, attribs }) => {
    if (/^(?:navigation|banner|contentinfo|complementary|search)$/.test(attribs['role'] ?? '')) return true;
    return /^(?:nav|aside|form|iframe|button)$/.test(name);
  });
  if (parts.length >= 2) return true;
  const links = findAll(page, ({ name }) => name === 'a').reduce((sum, link) => sum + textOf(link).length, 0);
  return links > textOf(page).length / 3;
}
