/** The first line of a text, or as much of it as makes a title; cut between words, with a sign of it. */
export function firstWords(text: string, length = 60): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  if (line.length <= length) return line;
  return `${line.slice(0, length).replace(/\s+\S*$/, '')}…`;
}
