import type { Element } from 'domhandler';
import { hasWord } from './elements.ts';

interface Surroundings {
  /** The level of the heading around, or 0. */
  heading: number;
  note: boolean;
  table: boolean;
  pre: boolean;
  caption: boolean;
  quote: boolean;
  language: string | undefined;
}

/** What the elements around the text make of it. */
export function createContext(documentLanguage: string | undefined) {
  const around: { node: Element; now: Surroundings }[] = [];
  const outermost: Surroundings = {
    heading: 0,
    note: false,
    table: false,
    pre: false,
    caption: false,
    quote: false,
    language: documentLanguage,
  };
  const context = {
    now: outermost,
    enter(node: Element, { isNote, isTable }: { isNote: boolean; isTable: boolean }): void {
      const changed = changes(node, { isNote, isTable });
      if (!changed) return;
      context.now = { ...context.now, ...changed };
      around.push({ node, now: context.now });
    },
    leave(node: Element): void {
      if (around.at(-1)?.node !== node) return;
      around.pop();
      context.now = around.at(-1)?.now ?? outermost;
    },
    /** The language of the text here, where it is not the document's. */
    language(): { language?: string } {
      const { language } = context.now;
      return language === undefined || language === documentLanguage ? {} : { language };
    },
  };
  return context;
}

function changes(
  node: Element,
  { isNote, isTable }: { isNote: boolean; isTable: boolean },
): Partial<Surroundings> | null {
  const { name, attribs } = node;
  const language = cleanTag(attribs['xml:lang'] ?? attribs['lang']);
  const level = headingLevel(node);
  const changed: Partial<Surroundings> = {
    ...(language !== undefined && { language }),
    ...(level > 0 && { heading: level }),
    ...(isNote && { note: true }),
    ...(isTable && { table: true }),
    ...(name === 'pre' && { pre: true }),
    ...(name === 'figcaption' && { caption: true }),
    ...(name === 'blockquote' && { quote: true }),
  };
  return Object.keys(changed).length > 0 ? changed : null;
}

function headingLevel({ name, attribs }: Element): number {
  const [, digit] = /^h([1-6])$/.exec(name) ?? [];
  if (digit) return Number(digit);
  if (!hasWord(attribs['role'], /^heading$/)) return 0;
  return Math.min(6, Math.max(1, Number(attribs['aria-level']) || 2));
}

/** A language tag as browsers write it, or nothing where it is none. */
export function cleanTag(tag: string | undefined): string | undefined {
  if (!tag) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
