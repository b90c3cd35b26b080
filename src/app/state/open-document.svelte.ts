import type { Section } from '../../documents/model.ts';
import { sectionText } from '../../documents/skipping.ts';
import { explain } from '../client/explain.ts';
import type { Trouble } from '../client/trouble.ts';
import type { Library } from '../library/library.svelte.ts';
import type { DrawnText } from '../reading/drawn-text.ts';
import type { Position } from '../reading/readable.ts';

/** A section as it is shown. */
export interface ShownSection extends DrawnText {
  index: number;
  title: string;
  text: string;
  /** The offset to be in view when it opens. */
  at: number;
}

/** The document of the reading page: which section of it is shown, and where. */
export class OpenDocument {
  readonly id: string;
  shown = $state.raw<ShownSection | null>(null);
  trouble = $state.raw<Trouble | null>(null);

  #library: Library;
  #loads = 0;

  record = $derived.by(() => this.#library.find(this.id));

  constructor(library: Library, id: string) {
    this.#library = library;
    this.id = id;
  }

  get length(): number {
    return this.record?.sections.length ?? 0;
  }

  /** Shows a place: its section, and the place in view. What was asked for last is shown. */
  async show({ section, offset }: Position): Promise<void> {
    const load = ++this.#loads;
    this.trouble = null;
    try {
      const index = Math.min(Math.max(section, 0), Math.max(this.length - 1, 0));
      const loaded = await this.#library.section(this.id, index);
      if (load === this.#loads) this.shown = shownSection(loaded, index, offset);
    } catch (error) {
      if (load === this.#loads) this.trouble = explain(error);
    }
  }

  /** Shows a block: what a link inside the document or its contents lead to. */
  async showBlock(section: number, block: number): Promise<void> {
    await this.show({ section, offset: 0 });
    const start = this.shown?.starts[block];
    if (this.shown && start) this.shown = { ...this.shown, at: start };
  }

  /** The place of a block in the section that is shown. */
  loadSection(section: number): Promise<Section> {
    return this.#library.section(this.id, section);
  }
}

function shownSection(section: Section, index: number, at: number): ShownSection {
  const { text, starts } = sectionText(section);
  return { index, title: section.title, text, blocks: section.blocks, starts, at };
}
