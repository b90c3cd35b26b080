import { DocumentFailure, type FailureCode } from './failure.ts';

/** What a file is by its first bytes; what kind of archive one is, its entries tell. */
export type FileKind = 'pdf' | 'archive' | 'html' | 'subtitles' | 'markdown' | 'text';

/** Enough of a file to tell its kind, in bytes. */
export const HEAD_SIZE = 8192;

/** Files that are often tried and can't be read: what stands at which place. */
const OTHERS: readonly (readonly [FailureCode, number, string])[] = [
  ['old-word', 0, '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  ['kindle', 60, 'BOOKMOBI'],
  ['kindle', 60, 'TEXtREAd'],
  ['kindle', 0, 'TPZ'],
  ['kindle', 0, '\u00eaDRMION'],
  ...[
    '{\\rtf',
    '\u007fELF',
    'MZ',
    'Rar!',
    '7z\u00bc\u00af',
    '\u001f\u008b',
    'RIFF',
    'ID3',
    'OggS',
    'fLaC',
  ].map((start) => ['unsupported', 0, start] as const),
  ...['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'SQLite format 3'].map(
    (start) => ['unsupported', 0, start] as const,
  ),
];

/** Tells the kind of a file by its first bytes; the name only tells Markdown from plain text. Throws for other formats. */
export function recognise(head: Uint8Array, name: string): FileKind {
  const raw = Array.from(head.subarray(0, HEAD_SIZE), (byte) => String.fromCharCode(byte)).join('');
  if (raw.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (raw.startsWith('PK\u0003\u0004') || raw.startsWith('PK\u0005\u0006')) return 'archive';
  for (const [code, at, signature] of OTHERS) {
    if (raw.startsWith(signature, at)) throw new DocumentFailure(code, `the file begins like ${code}`);
  }
  // Of UTF-16 the zeros are left out: what is looked for is ASCII.
  return recogniseText(raw.replaceAll('\0', '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, ''), name);
}

function recogniseText(text: string, name: string): FileKind {
  if (/^WEBVTT(?:\s|$)/.test(text)) return 'subtitles';
  if (/^\s*\d+\s*\r?\n\s*\d{1,3}:\d\d:\d\d[.,]\d{1,3}\s*-->/.test(text)) return 'subtitles';
  const [, extension = ''] = /\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  if (/^(?:md|markdown|mdown|mkdn?|qmd|rmd)$/.test(extension)) return 'markdown';
  if (isHtml(text)) return 'html';
  // Without a name, as from the clipboard, only clear signs count.
  return extension === '' && isMarkdown(text) ? 'markdown' : 'text';
}

function isHtml(text: string): boolean {
  const start = text.replace(/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*/, '');
  return /^<(?:!doctype html|html|head|body|meta|title|article|section|div|p|h[1-6]|table|main|header)[\s>]/i.test(
    start,
  );
}

function isMarkdown(text: string): boolean {
  const headings = text.match(/^#{1,6} \S/gm)?.length ?? 0;
  const others = text.match(/^(?:```|[-*] \[[ x]\] )|\]\(https?:\/\//gm)?.length ?? 0;
  return headings + others >= 2;
}
