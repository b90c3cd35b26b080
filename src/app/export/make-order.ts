import type { ContentsEntry } from '../../documents/model.ts';
import type { DocumentRecord } from '../../storage/library/records.ts';
import { t } from '../messages/messages.ts';
import type { Position } from '../reading/readable.ts';
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
  selection?: { from: Position; to: Position; characters: number };
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
  const title =
    part === 'section' ? `${subject.title} – ${sectionTitle(subject, subject.here ?? 0)}` : subject.title;
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
    fileName: nameFile(title, '').slice(0, -1),
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

function stretchOf({ sections, here = 0, selection }: ExportSubject, part: ExportPart) {
  if (part === 'selection' && selection) return selection;
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
