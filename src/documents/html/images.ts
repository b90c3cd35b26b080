import type { Element } from 'domhandler';
import { hasWord } from './elements.ts';
import { findAll, textOf } from './parse-html.ts';

/** What a picture is of, and whether it stands for characters of the line: an initial, a formula. */
export function imageOf(node: Element): { src: string | undefined; description: string; isInline: boolean } {
  if (node.name === 'svg') return drawingOf(node);
  const { src, alt = '', class: classes } = node.attribs;
  const description = alt.replaceAll(/\s+/g, ' ').trim();
  const isFormula = hasWord(classes, /^(?:math|tex|latex|mwe-math.*|equation)$/i);
  return {
    src: src ?? node.attribs['data-src'],
    description,
    isInline: description !== '' && (isFormula || description.length <= 2),
  };
}

/** Covers are often a picture inside a drawing. */
function drawingOf(node: Element): { src: string | undefined; description: string; isInline: boolean } {
  const [image] = findAll(node, ({ name }) => name === 'image');
  const [title] = findAll(node, ({ name }) => name === 'title');
  return {
    src: image?.attribs['xlink:href'] ?? image?.attribs['href'],
    description: title ? textOf(title).replaceAll(/\s+/g, ' ').trim() : (node.attribs['aria-label'] ?? ''),
    isInline: false,
  };
}
