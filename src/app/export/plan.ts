import type { Section } from '../../documents/model.ts';
import { sectionText } from '../../documents/skipping.ts';
import { cutPortions, type Portion } from '../reading/portions.ts';
import type { Position, ReadableSection } from '../reading/readable.ts';
import { SectionSentences, type Sentence } from '../reading/section-sentences.ts';
import type { Span } from '../reading/span.ts';
import type { ExportOrder } from './job.ts';

/** A section, as it is and as it is spoken. */
export interface LoadedSection {
  index: number;
  section: Section;
  readable: ReadableSection;
}

/** What is asked for in one request, and the chapter that begins with it. */
export interface PlannedPortion {
  loaded: LoadedSection;
  portion: Portion;
  chapter?: string;
}

/** About two minutes: what a crash costs at most. */
const PORTION_LENGTH = 1500;

/**
 * Cuts what an order asks for into portions, from a place on; sections are loaded one after another. A chapter begins a
 * portion; one in which nothing is spoken has none.
 */
export async function* planPortions(
  order: ExportOrder,
  { load, from }: { load: (section: number) => Promise<LoadedSection>; from: Position | undefined },
): AsyncGenerator<PlannedPortion> {
  let isFirst = from === undefined;
  for (let index = from?.section ?? order.from.section; index <= order.to.section; index += 1) {
    const loaded = await load(index);
    for (const { chapter, ...planned } of portionsOf(loaded, order)) {
      if (from?.section === index && planned.portion.start < from.offset) continue;
      const title = chapter ?? (isFirst ? titleAt(order, order.from) : undefined);
      isFirst = false;
      yield { ...planned, ...(title !== undefined && { chapter: title }) };
    }
  }
}

/** The stretch of a section that an order asks for. */
export function boundsOf({ index, readable }: LoadedSection, { from, to }: ExportOrder): Span {
  return {
    start: index === from.section ? from.offset : 0,
    end: index === to.section ? Math.min(to.offset, readable.text.length) : readable.text.length,
  };
}

/** The sentences of that stretch, cut where it is. */
export function sentencesOf(loaded: LoadedSection, order: ExportOrder): Sentence[] {
  const { start, end } = boundsOf(loaded, order);
  return [...new SectionSentences(loaded.readable).from(start)]
    .filter((sentence) => sentence.start < end)
    .map((sentence) => ({
      ...sentence,
      start: Math.max(sentence.start, start),
      end: Math.min(sentence.end, end),
    }));
}

function* portionsOf(loaded: LoadedSection, order: ExportOrder): Generator<PlannedPortion> {
  const { readable } = loaded;
  const sentences = sentencesOf(loaded, order);
  const begins = chaptersIn(loaded, order);
  const edges = [{ offset: 0, title: undefined }, ...begins];
  for (const [i, { offset, title }] of edges.entries()) {
    const end = edges[i + 1]?.offset ?? Number.POSITIVE_INFINITY;
    const inside = sentences.filter(({ start }) => start >= offset && start < end);
    let chapter = title;
    for (const portion of cutPortions(readable.spoken, inside, offset, { lengths: [PORTION_LENGTH] })) {
      yield { loaded, portion, ...(chapter !== undefined && { chapter }) };
      chapter = undefined;
    }
  }
}

function chaptersIn({ index, section }: LoadedSection, { chapters, from }: ExportOrder) {
  const { starts } = sectionText(section);
  return chapters
    .filter((chapter) => chapter.section === index)
    .map(({ block, title }) => ({ offset: starts[block] ?? 0, title }))
    .filter(({ offset }) => index !== from.section || offset >= from.offset);
}

/** The chapter that a place lies in: what an export that begins in its middle is called at first. */
function titleAt({ chapters, title }: ExportOrder, { section }: Position): string {
  return (
    chapters.findLast(
      (chapter) => chapter.section < section || (chapter.section === section && chapter.block === 0),
    )?.title ?? title
  );
}
