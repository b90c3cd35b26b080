import { detectLanguage } from '../text/language/detect-language.ts';
import { DocumentFailure } from './failure.ts';
import type { ReadDocument } from './model.ts';
import { scriptLanguage } from './script-language.ts';
import { isChapterName } from './text/chapter-names.ts';

/** What the detection can tell, as it calls them, and as documents do. */
const LANGUAGES: Readonly<Record<string, string>> = {
  'en-us': 'en',
  es: 'es',
  fr: 'fr',
  hi: 'hi',
  it: 'it',
  'pt-br': 'pt',
  de: 'de',
  ja: 'ja',
  zh: 'zh',
};

/** Enough text to tell a language by, in characters. */
const SAMPLE = 2000;

/** A longer heading is no title, in characters. */
const LONGEST = 200;

/** Completes a document with a title and a language where its file says none. Throws `no-text` if there is nothing to read. */
export function finishDocument(document: ReadDocument, name: string): ReadDocument {
  const isReadable = document.sections.some(({ blocks }) =>
    blocks.some(({ text }) => /[\p{L}\p{N}]/u.test(text)),
  );
  if (!isReadable) throw new DocumentFailure('no-text', 'no section has a letter in it');
  const language = document.language ?? languageOf(document);
  return {
    ...document,
    title: document.title.replaceAll(/\s+/g, ' ').trim() || titleFrom(document, name),
    ...(language !== undefined && { language }),
  };
}

/** The only heading of the first level, where the text begins with it, else the file's name without its ending, else the first words. */
function titleFrom({ sections }: ReadDocument, name: string): string {
  const blocks = sections.flatMap((section) => section.blocks).filter(({ text }) => text.trim() !== '');
  const [first] = blocks;
  // More than one of them name chapters.
  const outermost = blocks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  if (
    first &&
    first.text.length < LONGEST &&
    outermost.length === 1 &&
    outermost[0] === first &&
    !isChapterName([first.text])
  )
    return first.text.replaceAll(/\s+/g, ' ').trim();
  const bare = name
    .replace(/\.\w{1,10}$/, '')
    .replaceAll('_', ' ')
    .trim();
  if (bare) return bare;
  const text = (blocks.find(({ kind }) => kind === 'heading') ?? first)?.text.replaceAll(/\s+/g, ' ') ?? '';
  return text.length > 60 ? `${text.slice(0, 60).replace(/\s\S*$/, '')}…` : text;
}

/** From the middle of the text: what stands in front is often in another language. */
function languageOf({ sections }: ReadDocument): string | undefined {
  const section = sections[Math.floor(sections.length / 2)];
  const texts = (section?.blocks ?? []).filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  const sample = texts
    .slice(Math.floor(texts.length / 3))
    .join(' ')
    .slice(0, SAMPLE);
  return scriptLanguage(sample) ?? LANGUAGES[detectLanguage(sample, Object.keys(LANGUAGES), '')];
}
