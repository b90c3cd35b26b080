import type { Section } from '../../documents/model.ts';
import { findSkipped, type SkipKind, sectionText, spokenText } from '../../documents/skipping.ts';
import type { Readable, ReadableSection } from '../reading/readable.ts';

/** What the player needs of a document. */
export interface ReadableSource {
  id: string;
  title: string;
  language?: string | undefined;
  /** How many sections there are. */
  length: number;
  section: (index: number) => Promise<Section>;
  /** Asked for each section anew: the reader may change what is skipped. */
  skipped: () => readonly SkipKind[];
}

/** Makes what the player reads aloud of a document: its sections as they are asked for, without what is skipped. */
export function makeReadable({ id, title, language, length, section, skipped }: ReadableSource): Readable {
  return {
    id,
    title,
    length,
    load: async (index) => readableSection(await section(index), { language, skipped: skipped() }),
  };
}

function readableSection(
  section: Section,
  { language, skipped }: { language: string | undefined; skipped: readonly SkipKind[] },
): ReadableSection {
  const { text, starts } = sectionText(section);
  const spans = section.blocks.map((block, index) => {
    const start = starts[index] ?? 0;
    return { start, end: start + block.text.length, language: block.language };
  });
  const languages = spans.flatMap(({ start, end, language: own }) =>
    own !== undefined && own !== language && end > start ? [{ start, end, language: own }] : [],
  );
  return {
    title: section.title,
    text,
    spoken: spokenText(text, findSkipped(section, new Set(skipped))),
    blocks: spans.filter(({ start, end }) => end > start).map(({ start, end }) => ({ start, end })),
    ...(language !== undefined && { language }),
    ...(languages.length > 0 && { languages }),
  };
}
