/** A word of a text (UTF-16 offsets) and when it is heard (seconds). Words are in order. */
export interface TimedWord {
  start: number;
  end: number;
  startTime: number;
  endTime: number;
}

/** What is shown at one time: its words `[from, to)` of the list, one or two lines, and its seconds. */
export interface Cue {
  from: number;
  to: number;
  lines: string[];
  startTime: number;
  endTime: number;
}

/** What subtitlers keep to (BBC, Netflix): two lines of 42 characters, and no cue for longer than 7 seconds. */
const LINE = 42;
const MAX_SECONDS = 7;
/** A cue stays so long for its last word to be read, where nothing follows at once. */
const LINGER_SECONDS = 0.3;
/** A silence of this length between two words ends a cue. */
const PAUSE_SECONDS = 1;

/**
 * Cuts a text into cues: each word is in exactly one, cues are in order and do not overlap. They end at sentences,
 * else at clauses, else between words; Chinese and Japanese characters count twice, as they are as wide. A single
 * word that is longer than a line or than seven seconds is a cue of its own, cut off at seven seconds. Linear.
 */
export function makeCues(text: string, words: readonly TimedWord[]): Cue[] {
  const starts = words.map((word, i) => (i === 0 ? leading(text, word.start) : partsAt(text, words, i)));
  const textOf = (from: number, to: number) =>
    text
      .slice(starts[from], to < words.length ? starts[to] : trailing(text, words.at(-1)))
      .replace(/\s+/g, ' ')
      .trim();
  const cues: Cue[] = [];
  for (let from = 0; from < words.length; ) {
    const to = endOfCue(from);
    const startTime = Math.max(words[from]?.startTime ?? 0, cues.at(-1)?.endTime ?? 0);
    const ends = words[to - 1]?.endTime ?? startTime;
    const next = words[to]?.startTime ?? Number.POSITIVE_INFINITY;
    const latest = Math.min(startTime + MAX_SECONDS, Math.max(startTime, next));
    const endTime = Math.max(startTime, Math.min(latest, ends + LINGER_SECONDS));
    cues.push({ from, to, lines: toLines(textOf(from, to)), startTime, endTime });
    from = to;
  }
  return cues;

  function endOfCue(from: number): number {
    let best = { to: from + 1, worth: Number.NEGATIVE_INFINITY };
    for (let to = from + 1; to <= words.length; to++) {
      if (to > from + 1 && !fits(from, to)) break;
      const worth = worthOfCut(from, to);
      if (worth >= best.worth) best = { to, worth };
      if (worth === WORTH.end) break;
    }
    return best.to;
  }

  function fits(from: number, to: number): boolean {
    const seconds = (words[to - 1]?.endTime ?? 0) - (words[from]?.startTime ?? 0);
    return seconds <= MAX_SECONDS && toLines(textOf(from, to)).every((line) => width(line) <= LINE);
  }

  function worthOfCut(from: number, to: number): number {
    const next = words[to];
    const last = words[to - 1];
    if (!next || !last) return WORTH.end;
    if (next.startTime - last.endTime >= PAUSE_SECONDS) return WORTH.end;
    const between = text.slice(last.end, next.start);
    if (!/\s/.test(between) && !isWide(text[next.start] ?? '')) return WORTH.inside;
    if (/\n\s*\n/.test(between)) return WORTH.end;
    // A sentence of a word or two shares a cue with the next one.
    const isLong = width(textOf(from, to)) >= LINE / 2;
    if (/[.!?…。！？।]/u.test(between) && /\s|[。！？]/u.test(between)) {
      return isLong ? WORTH.end : WORTH.sentence;
    }
    return /[,;:，、；：—–]/u.test(between) && isLong ? WORTH.clause : WORTH.word;
  }
}

/** From inside what is written as one word, such as an address. */
const WORTH = { inside: -1, word: 0, clause: 1, sentence: 1, end: 2 } as const;

/** SubRip: cues numbered from `first` on, times with a comma. */
export function toSrt(cues: readonly Cue[], first = 1): string {
  return cues
    .map(
      (cue, i) =>
        `${first + i}\n${clock(cue.startTime, ',')} --> ${clock(cue.endTime, ',')}\n${cue.lines.map(asSrt).join('\n')}\n`,
    )
    .join('\n');
}

/** WebVTT, with `<`, `>` and `&` escaped, so that no text can begin a tag, a timing or a comment. */
export function toVtt(cues: readonly Cue[]): string {
  const blocks = cues.map(
    (cue) =>
      `${clock(cue.startTime, '.')} --> ${clock(cue.endTime, '.')}\n${cue.lines.map(escapeVtt).join('\n')}\n`,
  );
  return ['WEBVTT\n', ...blocks].join('\n');
}

function escapeVtt(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** SubRip knows no escapes; an arrow would be taken for a timing. */
function asSrt(line: string): string {
  return line.replaceAll('-->', '→');
}

function clock(seconds: number, point: ',' | '.'): string {
  const ms = Math.round(seconds * 1000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const time = [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1000) % 60].map(two).join(':');
  return `${time}${point}${String(ms % 1000).padStart(3, '0')}`;
}

/** One line where it fits, else two that are alike, the first one up to a mark where there is one near. */
function toLines(text: string): string[] {
  if (width(text) <= LINE) return [text];
  const total = width(text);
  let best = { at: -1, skip: 0, uneven: Number.POSITIVE_INFINITY };
  let before = 0;
  for (const { index, 0: character } of text.matchAll(/./gsu)) {
    const isSpace = character === ' ';
    if ((isSpace || isWide(character)) && index > 0 && !/^[、。，！？）」』]/u.test(character)) {
      const longer = Math.max(before, total - before);
      const uneven = longer + (longer > LINE ? total : 0) - (MARK.test(text[index - 1] ?? '') ? 8 : 0);
      if (uneven < best.uneven) best = { at: index, skip: isSpace ? 1 : 0, uneven };
    }
    before += isWide(character) ? 2 : 1;
  }
  if (best.at < 0) return [text];
  return [text.slice(0, best.at), text.slice(best.at + best.skip)];
}

const MARK = /[,;:.!?…、。，；：！？]/u;

function width(text: string): number {
  let sum = 0;
  for (const character of text) sum += isWide(character) ? 2 : 1;
  return sum;
}

function isWide(character: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u.test(character);
}

/** Where the text of word `i` begins: opening marks before it are its own, closing ones the last word's. */
function partsAt(text: string, words: readonly TimedWord[], i: number): number {
  const from = words[i - 1]?.end ?? 0;
  const to = words[i]?.start ?? from;
  if (to <= from) return to;
  const between = text.slice(from, to);
  const space = between.lastIndexOf(' ') + 1 || between.lastIndexOf('\n') + 1;
  if (space > 0) return from + space;
  const opening = /[([{「『（“‘¿¡«]+$/u.exec(between);
  return opening ? from + opening.index : to;
}

/** Marks right before the first word, and right behind the last one, are shown with it. */
function leading(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < LINE / 4 && /[^\s]/.test(text[at - 1] ?? ' ')) at--;
  return at;
}

function trailing(text: string, last: TimedWord | undefined): number {
  let at = last?.end ?? 0;
  const end = at;
  while (at < text.length && at - end < LINE / 4 && /[^\s]/.test(text[at] ?? ' ')) at++;
  return at;
}
