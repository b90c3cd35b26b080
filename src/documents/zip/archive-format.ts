import { DocumentFailure } from '../failure.ts';
import { openArchive } from './archive.ts';

/** What kind of document an archive is, by its entries. Throws `unsupported` for others, `damaged` where none is found. */
export async function archiveFormat(file: Blob): Promise<'epub' | 'docx'> {
  const { names } = await openArchive(file);
  if (names.length === 0) throw new DocumentFailure('damaged', 'no entry is left in the archive');
  if (names.some((name) => /^(?:META-INF\/container\.xml|mimetype)$|\.opf$/i.test(name))) {
    if (names.some((name) => /^(?:content\.xml|Pictures\/)/.test(name)))
      throw notRead('an OpenDocument file');
    return 'epub';
  }
  if (names.some((name) => /^word\/.*\.xml$/i.test(name))) return 'docx';
  throw notRead('an archive of another kind');
}

function notRead(what: string): DocumentFailure {
  return new DocumentFailure('unsupported', `it is ${what}`);
}
