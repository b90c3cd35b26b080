import type { Edit } from '../spans/mapped-text.ts';

/** A piece of a match that is spoken by itself, so that its words keep its own place: `5` and `km` of `5 km`. */
export interface Part {
  /** Length in the match; what lies between two parts and is in none must be white space or dropped marks. */
  at: number;
  length: number;
  spoken: string;
}

/**
 * How one kind of writing is read aloud. `pattern` must have the flags `g` and `u`, and must take linear time on
 * any text (no nested repetition). `read` gives what is spoken in place of the match, as a whole or in parts
 * (in order, not overlapping), or `undefined` when the match turns out to be something else; `index` is its
 * place in `sentence`, so that a rule can look at what stands around it.
 */
export interface Rule {
  name: string;
  /**
   * What a sentence must have somewhere for the rule to find anything: a quick look that saves a slow one. Without flag `g`.
   */
  needs?: RegExp;
  pattern: RegExp;
  read(match: RegExpExecArray, sentence: string): string | Part[] | undefined;
}

/**
 * Finds what to say in place of what is written. Earlier rules go first: what one has read, no later rule sees.
 * Gives edits in order. One pass over the sentence for each rule.
 */
export function applyRules(sentence: string, rules: readonly Rule[]): Edit[] {
  const taken = new Uint8Array(sentence.length);
  const edits: Edit[] = [];
  const looks = new Map<RegExp, boolean>();
  const has = (needs: RegExp) => {
    const known = looks.get(needs) ?? needs.test(sentence);
    looks.set(needs, known);
    return known;
  };
  for (const rule of rules) {
    if (rule.needs && !has(rule.needs)) continue;
    for (const match of sentence.matchAll(rule.pattern)) {
      const to = match.index + match[0].length;
      if (to === match.index || isTaken(taken, match.index, to)) continue;
      const spoken = rule.read(match, sentence);
      if (spoken === undefined) continue;
      taken.fill(1, match.index, to);
      edits.push(...toEdits(match, spoken));
    }
  }
  return edits.sort((a, b) => a.from - b.from || a.to - b.to);
}

/** Rules of which none finds anything in a sentence without what `needs` looks for. */
export function needing(needs: RegExp, rules: readonly Rule[]): Rule[] {
  return rules.map((rule) => ({ ...rule, needs }));
}

function isTaken(taken: Uint8Array, from: number, to: number): boolean {
  return taken.subarray(from, to).includes(1);
}

/** What lies in no part stays as it is when it is white space, and is dropped otherwise. */
function toEdits({ index, 0: text }: RegExpExecArray, spoken: string | Part[]): Edit[] {
  if (typeof spoken === 'string') return [{ from: index, to: index + text.length, text: spoken }];
  const edits: Edit[] = [];
  let read = 0;
  const dropUntil = (to: number) => {
    if (to > read)
      edits.push({ from: index + read, to: index + to, text: /\s/.test(text.slice(read, to)) ? ' ' : '' });
  };
  for (const part of spoken) {
    dropUntil(part.at);
    edits.push({ from: index + part.at, to: index + part.at + part.length, text: part.spoken });
    read = part.at + part.length;
  }
  dropUntil(text.length);
  return edits;
}
