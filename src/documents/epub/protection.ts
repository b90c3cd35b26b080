import { DocumentFailure } from '../failure.ts';
import { findAll, parseXml } from '../html/parse-html.ts';
import type { Archive } from '../zip/archive.ts';
import { localName } from './paths.ts';

/** These two only scramble fonts, which are not needed to read. */
const FONTS_ONLY = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

/** Throws `copy-protected` when a book's text is encrypted: Adobe's, Apple's, Kobo's and Readium's protection all say so in one file. */
export async function refuseProtected(archive: Archive): Promise<void> {
  const bytes = await archive.read('META-INF/encryption.xml');
  if (!bytes) return;
  const nodes = findAll(parseXml(new TextDecoder().decode(bytes)), () => true);
  const algorithms = nodes
    .filter(({ name }) => localName(name) === 'EncryptionMethod')
    .map(({ attribs }) => attribs['Algorithm'] ?? '');
  const other = algorithms.find((algorithm) => !FONTS_ONLY.has(algorithm));
  if (other !== undefined) throw new DocumentFailure('copy-protected', `files are encrypted with ${other}`);
}
