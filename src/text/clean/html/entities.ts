import type { Edit } from '../../spans/mapped-text.ts';
import { editMatches } from '../edits.ts';
import { ENTITIES } from './entity-names.ts';

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,31}));/gi;

/** Windows-1252, which HTML reads the numbers 128 to 159 as (HTML Living Standard 13.2.5.80); NUL where it has none. */
const WINDOWS_1252 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** Decodes character references, `&amp;`, `&#8217;`, `&#x2019;`, once. What has no meaning stays as it is. */
export function editEntities(text: string): Edit[] {
  return editMatches(text, REFERENCE, ([, decimal, hexadecimal, name]) => {
    if (name !== undefined) return ENTITIES.get(name);
    return decode(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal));
  });
}

function decode(code: number): string | undefined {
  if (code >= 0x80 && code < 0xa0) return WINDOWS_1252[code - 0x80]?.replace('\0', '');
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
