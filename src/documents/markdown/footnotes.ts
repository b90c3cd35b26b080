import type { MarkedExtension, TokenizerAndRendererExtension } from 'marked';

const DEFINITION = /^\[\^([^\]\s]{1,100})\]:[ \t]*(.*)$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Takes footnotes as GitHub and pandoc write them (`[^1]: The note.`, its further lines indented) out of a text. */
export function takeNotes(text: string): { body: string; notes: Map<string, string> } {
  const notes = new Map<string, string>();
  const body: string[] = [];
  let fence = '';
  let name: string | null = null;
  let isAfterGap = false;
  for (const line of text.split('\n')) {
    const [, mark = ''] = FENCE.exec(line) ?? [];
    const [, found, first = ''] = fence ? [] : (DEFINITION.exec(line) ?? []);
    const isGap = line.trim() === '';
    if (found !== undefined) {
      name = found;
      notes.set(name, first);
    } else if (name !== null && (isGap || /^(?: {2,}|\t)/.test(line) || !isAfterGap)) {
      notes.set(name, `${notes.get(name)}\n${line.replace(/^(?: {1,4}|\t)/, '')}`);
    } else {
      name = null;
      body.push(line);
      if (mark) fence = fence === '' ? mark : line.trim().startsWith(fence) ? '' : fence;
    }
    isAfterGap = isGap;
  }
  return { body: body.join('\n'), notes };
}

/** The signs of footnotes, `[^1]`, as links to the notes. */
export const noteSigns: MarkedExtension = { extensions: [noteSign()] };

function noteSign(): TokenizerAndRendererExtension {
  return {
    name: 'noteSign',
    level: 'inline',
    start: (source) => source.indexOf('[^'),
    tokenizer(source) {
      const [raw, name] = /^\[\^([^\]\s]{1,100})\]/.exec(source) ?? [];
      return raw ? { type: 'noteSign', raw, name } : undefined;
    },
    renderer: ({ name }) =>
      `<sup><a role="doc-noteref" href="#fn-${encodeURIComponent(name)}">${escapeText(name)}</a></sup>`,
  };
}

/** A note's HTML in its place. */
export function wrapNote(name: string, html: string): string {
  return `<div role="doc-footnote" id="fn-${escapeText(name)}">${html}</div>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
