import { readFileSync } from 'node:fs';

/** The lines of a data file beside this one, without comments and empty ones. */
export function dataLines(name) {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Words by group from a data file of `GROUP: word word …`; a group may go over several lines, but comes once. */
export function wordGroups(name) {
  const groups = new Map();
  let words = [];
  for (const part of dataLines(name).flatMap((line) => line.split(/\s+/u))) {
    if (!part.endsWith(':')) {
      words.push(part);
      continue;
    }
    const group = part.slice(0, -1);
    if (groups.has(group)) throw new Error(`${name}: the group ${group} comes twice.`);
    groups.set(group, (words = []));
  }
  return groups;
}
