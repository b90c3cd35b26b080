import type { ReadableSection } from './readable.ts';
import { splitSentences } from './sentences.ts';
import { type Span, spanAt } from './span.ts';

/** A sentence of a section: its place in the section's text, the block that it lies in, and its language if known. */
export interface Sentence extends Span {
  block: number;
  language?: string;
}

/** The sentences of a section that are spoken, found block by block when they are asked for: a section may be a book. */
export class SectionSentences {
  #section: ReadableSection;
  #found = new Map<number, Sentence[]>();

  constructor(section: ReadableSection) {
    this.#section = section;
  }

  /** The sentence that holds `offset`, or the first one behind it; `null` when none is left. */
  at(offset: number): Sentence | null {
    for (const sentence of this.from(offset)) return sentence;
    return null;
  }

  /** The last sentence that ends at or before `offset`. */
  before(offset: number): Sentence | null {
    for (let block = spanAt(this.#section.blocks, offset); block >= 0; block -= 1) {
      const sentence = this.#of(block).findLast(({ end }) => end <= offset);
      if (sentence) return sentence;
    }
    return null;
  }

  /** The sentences that end after `offset`, in order. */
  *from(offset: number): Generator<Sentence> {
    const { blocks } = this.#section;
    for (let block = spanAt(blocks, offset); block < blocks.length; block += 1) {
      for (const sentence of this.#of(block)) if (sentence.end > offset) yield sentence;
    }
  }

  #of(block: number): Sentence[] {
    const found = this.#found.get(block) ?? this.#find(block);
    this.#found.set(block, found);
    return found;
  }

  #find(block: number): Sentence[] {
    const span = this.#section.blocks[block];
    if (!span) return [];
    const language = languageAt(this.#section, span.start);
    const text = this.#section.spoken.slice(span.start, span.end);
    return splitSentences(text, language).map(({ start, end }) => ({
      start: span.start + start,
      end: span.start + end,
      block,
      ...(language && { language }),
    }));
  }
}

function languageAt({ language, languages = [] }: ReadableSection, offset: number): string | undefined {
  return languages.find(({ start, end }) => start <= offset && offset < end)?.language ?? language;
}
