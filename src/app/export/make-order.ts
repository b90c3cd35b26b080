import type { ContentsEntry } from '../../documents/model.ts';
import type { DocumentRecord } from '../../storage/library/records.ts';
import { t } from '../messages/messages.ts';
import { firstWords } from '../reading/first-words.ts';
import type { Position } from '../reading/readable.ts';
import type { Span } from '../reading/span.ts';
import { nameFile } from '../state/file-name.ts';
import type { ChapterStart, ExportFormat, ExportOrder, ExportSource, TimingFormat, Voices } from './job.ts';

/** What files can be made of: a document, or a text. */
export interface ExportSubject {
  source: ExportSource;
  title: string;
  authors: readonly string[];
  language?: string;
  /** The key of an image. */
  cover?: string;
  sections: readonly { title: string; characters: number }[];
  contents: readonly ContentsEntry[];
  /** The section that is being read. */
  here?: number;
  selection?: { from: Position; to: Position; characters: number; words: string };
}

export type ExportPart = 'document' | 'section' | 'selection';

export interface ExportChoice {
  part: ExportPart;
  format: ExportFormat;
  timings: readonly TimingFormat[];
  voices: Voices;
}

/** Chapters within chapters are told only so deep: players show one list. */
const DEEPEST = 2;

/** How much of a selection its file is named by, in characters. */
const NAME_LENGTH = 40;

/** What can be made of a document of the library. */
export function documentSubject(record: DocumentRecord): ExportSubject {
  const { id, title, authors, language, cover, sections, contents, skipped } = record;
  return {
    source: { kind: 'document', id, skipped },
    title,
    authors,
    sections,
    contents,
    here: record.position.section,
    ...(language !== undefined && { language }),
    ...(cover !== undefined && { cover }),
  };
}

/** The same, of which a stretch of a section is selected. */
export function selectionSubject(
  record: DocumentRecord,
  { section, text, span: { start, end } }: { section: number; text: string; span: Span },
): ExportSubject {
  return {
    ...documentSubject(record),
    here: section,
    selection: {
      from: { section, offset: start },
      to: { section, offset: end },
      characters: end - start,
      words: firstWords(text.slice(start, end), NAME_LENGTH),
    },
  };
}

/** What can be made of a text that is not in the library. */
export function textSubject(
  text: string,
  { title, language }: { title: string; language?: string },
): ExportSubject {
  return {
    source: { kind: 'text', text },
    title,
    authors: [],
    sections: [{ title: '', characters: text.length }],
    contents: [],
    ...(language !== undefined && { language }),
  };
}

/** Puts into words what is to be made. */
export function makeOrder(
  subject: ExportSubject,
  { part, format, timings, voices }: ExportChoice,
): ExportOrder {
  const { source, authors, language, cover } = subject;
  const name = nameOf(subject, part);
  const title = name === '' ? subject.title : `${subject.title} – ${name}`;
  return {
    source,
    title,
    authors,
    genre: t.exporting.genre,
    chapters: chapterStarts(subject),
    ...stretchOf(subject, part),
    voices,
    format,
    timings: format === 'epub' ? [] : timings,
    // The part first: long names are cut.
    fileName: nameFile(part === 'selection' ? name : `${name} ${subject.title}`, '').slice(0, -1),
    ...(language !== undefined && { language }),
    ...(cover !== undefined && { cover }),
  };
}

/** A section by its title, or its number. */
export function sectionTitle({ sections }: ExportSubject, index: number): string {
  return sections[index]?.title || t.exporting.section(index + 1);
}

/** How many characters a part has. */
export function charactersOf(subject: ExportSubject, part: ExportPart): number {
  return stretchOf(subject, part).characters;
}

/** What a part is called; nothing for the whole. */
function nameOf(subject: ExportSubject, part: ExportPart): string {
  if (part === 'section') return sectionTitle(subject, subject.here ?? 0);
  return part === 'selection' ? (subject.selection?.words ?? '') : '';
}

function stretchOf({ sections, here = 0, selection }: ExportSubject, part: ExportPart) {
  if (part === 'selection' && selection) {
    const { from, to, characters } = selection;
    return { from, to, characters };
  }
  const wanted = part === 'section' ? sections.slice(here, here + 1) : sections;
  const first = part === 'section' ? here : 0;
  const last = part === 'section' ? here : sections.length - 1;
  return {
    from: { section: first, offset: 0 },
    to: { section: last, offset: Number.MAX_SAFE_INTEGER },
    characters: wanted.reduce((sum, { characters }) => sum + characters, 0),
  };
}

/** The contents where there are any; else each section that is not alone. */
function chapterStarts(subject: ExportSubject): ChapterStart[] {
  const { contents, sections } = subject;
  const entries = contents.filter(({ level }) => level <= DEEPEST);
  if (entries.length > 0) return entries.map(({ title, section, block }) => ({ title, section, block }));
  if (sections.length < 2) return [];
  return sections.map((_, section) => ({ title: sectionTitle(subject, section), section, block: 0 }));
}
