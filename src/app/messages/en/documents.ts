import type { FailureCode } from '../../../documents/failure.ts';
import type { DocumentNote } from '../../../documents/model.ts';

const failures = {
  empty: 'This file is empty. Choose another, or save it anew where it comes from.',
  'too-large': 'This file is too large to open here. Split it into parts, and open them one by one.',
  unsupported:
    'Lector can’t read files of this kind. It reads EPUB, PDF, Word (.docx), web pages, Markdown, subtitles and plain text.',
  'old-word':
    'This is a file of an old Word or another old Office program. Open it there, save it as .docx, and choose that file.',
  kindle: 'This is a Kindle book. Lector can’t read its format; an EPUB of the same book will open.',
  damaged: 'This file is damaged and can’t be read. Download or copy it again, then choose it once more.',
  'copy-protected':
    'A shop’s copy protection locks this book: only the shop’s own app can open it. A copy without protection will open here.',
  'password-needed': 'This file is protected. Enter its password to open it.',
  'password-wrong': 'That password does not open the file. Check it and try again.',
  'pictures-only':
    'This PDF holds only pictures of pages, and no text. Run text recognition (OCR) on it with a scanner app, then open the result.',
  'no-text': 'There is no text in this file. Choose another.',
  'zip-bomb': 'This file would unpack to far more than a book holds, so it was not opened.',
  'too-slow':
    'This file took too long to read, and was given up. Try a smaller part of it, or another format.',
  unreachable: 'The file can’t be reached any more: it was moved, changed or deleted. Choose it again.',
  'reader-failed':
    'This file could not be read because a part of Lector did not start. Reload the page and try again.',
} satisfies Record<FailureCode, string>;

const notes = {
  'pictures-only-pages': 'Some pages are only pictures, without text. They are not read.',
  damaged: 'A part of this file is damaged and was left out.',
  'pictures-left-out': 'Some pictures were too large to keep, and were left out.',
} satisfies Record<DocumentNote, string>;

/** Of a file that could not be opened, and of how one was read; by their codes. */
export const documents = { failures, notes };
