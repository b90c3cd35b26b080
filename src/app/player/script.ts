import { cutPortions, type Portion } from '../reading/portions.ts';
import type { Position, Readable, ReadableSection } from '../reading/readable.ts';
import { SectionSentences, type Sentence } from '../reading/section-sentences.ts';

/** A section with the sentences that are spoken of it. */
export interface ScriptSection {
  section: ReadableSection;
  sentences: SectionSentences;
}

/** How far a step goes: to the next of these, or back to the one before. */
export type StepUnit = 'sentence' | 'paragraph' | 'section';

/** What is read: its sections, loaded when they are needed, and the way from one place to the next. */
export class Script {
  readonly reading: Readable;
  #loading = new Map<number, Promise<ScriptSection>>();
  #loaded = new Map<number, ScriptSection>();

  constructor(reading: Readable) {
    this.reading = reading;
  }

  /** A section that has been loaded before. */
  loaded(index: number): ScriptSection | null {
    return this.#loaded.get(index) ?? null;
  }

  /** Loads a section. Rejects as `Readable.load` does, and then tries again the next time. */
  load(index: number): Promise<ScriptSection> {
    const known = this.#loading.get(index);
    if (known) return known;
    const loading = this.#load(index);
    this.#loading.set(index, loading);
    loading.catch(() => this.#loading.delete(index));
    return loading;
  }

  /** What has to be spoken from a place to the end of all sections, portion by portion. */
  async *portions({ section, offset }: Position): AsyncGenerator<Portion & { section: number }> {
    let lengths: number[] | undefined;
    for (let index = section; index < this.reading.length; index += 1) {
      const loaded = await this.load(index);
      const from = index === section ? offset : 0;
      const { spoken } = loaded.section;
      for (const portion of cutPortions(spoken, loaded.sentences.from(from), from, lengths && { lengths })) {
        yield { ...portion, section: index };
      }
      // Only where the reading begins must the first sound come at once.
      lengths = LATER_LENGTHS;
    }
  }

  /** The sentence at a place, or the first behind it, also in a later section; `null` behind the last one. */
  async sentenceAt({ section, offset }: Position): Promise<(Sentence & { section: number }) | null> {
    for (let index = section; index < this.reading.length; index += 1) {
      const { sentences } = await this.load(index);
      const sentence = sentences.at(index === section ? offset : 0);
      if (sentence) return { ...sentence, section: index };
    }
    return null;
  }

  /**
   * Where a step from a place leads; `null` when there is nothing in that direction. A step back by paragraph or section
   * leads to the start of the one that is heard, unless that is its first sentence.
   */
  async step(from: Position, unit: StepUnit, by: 1 | -1): Promise<Position | null> {
    const { section, offset } = from;
    const { sentences } = await this.load(section);
    const here = sentences.at(offset);
    if (by === 1) {
      if (unit === 'section') return this.#startAt(section + 1);
      const next = here && sentences.at(unit === 'sentence' ? here.end : this.#blockEnd(section, here));
      return next ? { section, offset: next.start } : this.#startAt(section + 1);
    }
    const before = sentences.before(here?.start ?? offset);
    if (unit === 'sentence') return before ? { section, offset: before.start } : this.#lastBefore(section);
    if (unit === 'section') return before ? this.#startAt(section) : this.#startBefore(section);
    if (!before) return this.#paragraphStart(await this.#lastBefore(section));
    if (here && before.block === here.block) return this.#paragraphStart({ section, offset: here.start });
    return this.#paragraphStart({ section, offset: before.start });
  }

  /** The start of the sentence at a place; for a place ahead in the sentence that is heard, of the next one. */
  async near(place: Position, from: Position): Promise<Position | null> {
    const sentence = await this.sentenceAt(place);
    if (!sentence) return this.#lastBefore(this.reading.length);
    const here = await this.sentenceAt(from);
    const isSame = here?.section === sentence.section && here.start === sentence.start;
    if (isSame && place.section === from.section && place.offset > from.offset)
      return this.step(from, 'sentence', 1);
    return { section: sentence.section, offset: sentence.start };
  }

  async #load(index: number): Promise<ScriptSection> {
    const section = await this.reading.load(index);
    const loaded = { section, sentences: new SectionSentences(section) };
    this.#loaded.set(index, loaded);
    return loaded;
  }

  #blockEnd(section: number, { block, end }: Sentence): number {
    return this.loaded(section)?.section.blocks[block]?.end ?? end;
  }

  /** The first sentence of a section, or of the next one that has any. */
  async #startAt(section: number): Promise<Position | null> {
    const sentence = await this.sentenceAt({ section, offset: 0 });
    return sentence && { section: sentence.section, offset: sentence.start };
  }

  /** The first sentence of the last section before this one that has any. */
  async #startBefore(section: number): Promise<Position | null> {
    const last = await this.#lastBefore(section);
    return last && this.#startAt(last.section);
  }

  async #lastBefore(section: number): Promise<Position | null> {
    for (let index = section - 1; index >= 0; index -= 1) {
      const { section: loaded, sentences } = await this.load(index);
      const last = sentences.before(loaded.text.length);
      if (last) return { section: index, offset: last.start };
    }
    return null;
  }

  async #paragraphStart(position: Position | null): Promise<Position | null> {
    if (!position) return null;
    const { section, sentences } = await this.load(position.section);
    const sentence = sentences.at(position.offset);
    const first = sentence && sentences.at(section.blocks[sentence.block]?.start ?? sentence.start);
    return first ? { section: position.section, offset: first.start } : position;
  }
}

/** Characters of a portion in sections that are spoken ahead. */
const LATER_LENGTHS = [2500];
