/** What a replacement is made of: texts, and numbers of groups. */
export type Template = readonly (string | number)[];

/**
 * Reads a replacement as `String.replace` does: `$$` is a dollar sign, `$&` the match, `$1` to `$99` a group. Of
 * two digits the second is text when there are fewer groups. Throws for a group that is not there.
 */
export function readTemplate(replacement: string, groups: number): Template {
  const parts: (string | number)[] = [];
  let read = 0;
  for (const { index, 0: written } of replacement.matchAll(/\$(?:[$&]|\d{1,2})/g)) {
    parts.push(replacement.slice(read, index));
    read = index + written.length;
    const sign = written.slice(1);
    if (sign === '$') parts.push('$');
    else if (sign === '&') parts.push(0);
    else {
      const short = sign.length === 2 && Number(sign) > groups;
      const group = Number(short ? sign[0] : sign);
      if (group > groups) throw new Error(`the pattern has no group ${group}`);
      parts.push(group);
      if (short) read--;
    }
  }
  return [...parts, replacement.slice(read)];
}

export function fillTemplate(template: Template, groups: readonly string[]): string {
  return template.map((part) => (typeof part === 'string' ? part : (groups[part] ?? ''))).join('');
}
