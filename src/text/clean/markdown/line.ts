/** One line of a text, its content without quote marks; all are offsets in the text. */
export interface Line {
  from: number;
  to: number;
  /** How many `>` stand before the content. */
  depth: number;
  /** Columns between the last quote mark (or the line's start) and the content. */
  indent: number;
  /** Start of the content; `to` when the line holds nothing. */
  at: number;
}

/** The lines of a text with their quote marks set apart. A tab goes to the next multiple of four columns. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    lines.push(readLine(text, from, to));
    from = to + 1;
  }
  lines.forEach((line, i) => {
    // `>5 items`, alone, is a comparison; a quotation that starts with a number has more lines, or no number.
    if (
      line.depth === 1 &&
      isDigit(text[line.at]) &&
      text[line.at - 1] === '>' &&
      !isQuote(lines[i - 1]) &&
      !isQuote(lines[i + 1])
    )
      lines[i] = { ...line, depth: 0, indent: 0, at: skipBlanks(text, line.from, line.to) };
  });
  return lines;
}

function readLine(text: string, from: number, to: number): Line {
  let [at, depth, indent] = [from, 0, 0];
  for (; at < to; at++) {
    const char = text[at];
    if (char === ' ') indent++;
    else if (char === '\t') indent += 4 - (indent % 4);
    else if (char === '>') [depth, indent] = [depth + 1, text[at + 1] === ' ' ? -1 : 0];
    else break;
  }
  return { from, to, depth, indent: Math.max(0, indent), at };
}

function isQuote(line: Line | undefined): boolean {
  return line !== undefined && line.depth > 0;
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.at >= line.to;
}

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

/** The next place from `at` on that holds no space and no tab, at most `to`. */
export function skipBlanks(text: string, at: number, to: number): number {
  let next = at;
  while (next < to && (text[next] === ' ' || text[next] === '\t')) next++;
  return next;
}

/** The place behind the last unit before `to` that is no space and no tab, at least `from`. */
export function trimBlanks(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return end;
}
