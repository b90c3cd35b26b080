/** A subtitle: its text as it stands in the file, and when it is shown, in seconds. */
export interface Cue {
  text: string;
  from: number;
  to: number;
}

const TIMES = /^\s*((?:\d+:)?\d{1,2}:\d\d[.,]\d{1,3})\s*-->\s*((?:\d+:)?\d{1,2}:\d\d[.,]\d{1,3})/;

/** The subtitles of an SRT or WebVTT file in its order; what has no times (comments, styles) is none. */
export function parseCues(text: string): Cue[] {
  const cues: Cue[] = [];
  let open: { lines: string[]; from: number; to: number } | null = null;
  for (const line of text.split('\n')) {
    const [, from, to] = TIMES.exec(line) ?? [];
    if (from && to) {
      close();
      open = { lines: [], from: toSeconds(from), to: toSeconds(to) };
    } else if (line.trim() === '' && open && open.lines.length > 0) close();
    else if (open) open.lines.push(line);
  }
  close();
  return dropRepeated(cues);

  function close(): void {
    if (open && open.lines.length > 0)
      cues.push({ text: open.lines.join('\n'), from: open.from, to: open.to });
    open = null;
  }
}

function toSeconds(time: string): number {
  return time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** Captions made by machines roll: every one begins with the last line of the one before. */
function dropRepeated(cues: readonly Cue[]): Cue[] {
  const kept: Cue[] = [];
  let lastLine = '';
  let lastEnd = -1;
  for (const cue of cues) {
    const lines = cue.text.split('\n').filter((line) => line.trim());
    const rolls = bare(lines[0] ?? '') === lastLine && lastLine !== '' && cue.from - lastEnd < 0.2;
    const fresh = rolls ? lines.slice(1) : lines;
    lastLine = bare(lines.at(-1) ?? '');
    lastEnd = cue.to;
    if (fresh.length > 0) kept.push({ ...cue, text: fresh.join('\n') });
  }
  return kept;
}

function bare(line: string): string {
  return line.replaceAll(/<[^<>]*>/g, '').trim();
}
