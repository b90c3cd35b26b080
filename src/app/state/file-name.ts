/** A file name from a text's first words, without what file systems refuse. */
export function nameFile(text: string, extension: string): string {
  const words =
    text
      .trim()
      .slice(0, 200)
      .match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  let name = '';
  for (const word of words) {
    if (name !== '' && name.length + 1 + word.length > 40) break;
    name = name === '' ? word : `${name} ${word}`;
  }
  return `${name.slice(0, 60) || 'Lector'}.${extension}`;
}
