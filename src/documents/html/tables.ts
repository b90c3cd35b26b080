import type { Element } from 'domhandler';
import { findAll } from './parse-html.ts';

/** Whether a table only puts things in their places, as old pages do: then what is in it is read as if it weren't there. */
export function isLayoutTable(table: Element): boolean {
  const role = table.attribs['role'];
  if (role === 'presentation' || role === 'none') return true;
  const inner = findAll(table, (node) => node !== table);
  if (inner.some(({ name }) => /^(?:table|h[1-6]|article|section|blockquote|pre)$/.test(name))) return true;
  const rows = inner.filter(({ name }) => name === 'tr');
  return rows.every((row) => cellsOf(row) < 2);
}

function cellsOf({ children }: Element): number {
  return children.filter((child) => 'name' in child && (child.name === 'td' || child.name === 'th')).length;
}
