import type { Section } from '../../../documents/model.ts';
import { fold } from './fold.ts';

/** A place where the words stand, with some of the text around them. */
export interface TextHit {
  /** The document's id. */
  id: string;
  section: number;
  block: number;
  before: string;
  match: string;
  after: string;
}

/** Characters shown on each side. */
const AROUND = 60;

/** The first place of a section where the words of `folded` stand as they are, one after the other. */
export function searchSection(section: Section, folded: string): Omit<TextHit, 'id' | 'section'> | null {
  for (const [block, { text }] of section.blocks.entries()) {
    const at = fold(text).indexOf(folded);
    if (at < 0) continue;
    const end = at + folded.length;
    return {
      block,
      before: `${at > AROUND ? '…' : ''}${text.slice(Math.max(0, at - AROUND), at)}`,
      match: text.slice(at, end),
      after: `${text.slice(end, end + AROUND)}${end + AROUND < text.length ? '…' : ''}`,
    };
  }
  return null;
}
