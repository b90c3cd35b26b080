import { type DictionaryEntry, DictionaryError, LIMITS } from './entry.ts';
import type { CompiledRegex, CompileRegex } from './regex.ts';
import { readTemplate, type Template } from './template.ts';
import { exactToken, foldCase, isApart, tokenise } from './tokens.ts';

/** A word or phrase. */
export interface Candidate {
  index: number;
  entry: DictionaryEntry;
  /** Its tokens as they must be written, when case matters. */
  exact?: string;
}

/** A place in the tree of words and phrases: one token further on each step. */
export interface Branch {
  next: Map<string, Branch>;
  /** What ends here; earlier entries first. */
  candidates: Candidate[];
}

export interface RegexEntry {
  index: number;
  entry: DictionaryEntry;
  regex: CompiledRegex;
  template?: Template;
}

/** Entries, ready to be looked up. */
export interface Dictionary {
  phrases: Branch;
  regexes: RegexEntry[];
}

/**
 * Prepares entries for `applyDictionary`. Regular expressions need a compiler (`regex.ts` has one). Throws a
 * DictionaryError that names the entry whose expression cannot be compiled.
 */
export function compileDictionary(
  entries: readonly DictionaryEntry[],
  { compileRegex }: { compileRegex?: CompileRegex } = {},
): Dictionary {
  const phrases: Branch = { next: new Map(), candidates: [] };
  const regexes: RegexEntry[] = [];
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === 'regex') regexes.push(compileEntry(entry, index, compileRegex));
    else plant(phrases, entry, index);
  }
  if (regexes.length > LIMITS.regexes) {
    throw new DictionaryError(`there are more than ${LIMITS.regexes} regular expressions.`);
  }
  return { phrases, regexes };
}

function compileEntry(
  entry: DictionaryEntry,
  index: number,
  compileRegex: CompileRegex | undefined,
): RegexEntry {
  if (!compileRegex) throw new DictionaryError('regular expressions cannot be used here.', index);
  try {
    const regex = compileRegex(entry.match, entry.caseSensitive ?? false);
    if (entry.replacement === undefined) return { index, entry, regex };
    return { index, entry, regex, template: readTemplate(entry.replacement, regex.groups) };
  } catch (error) {
    const fault = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : error;
    throw new DictionaryError(`the regular expression cannot be used: ${fault}.`, index);
  }
}

function plant(root: Branch, entry: DictionaryEntry, index: number): void {
  const tokens = tokenise(entry.match);
  let branch = root;
  for (let i = 0; i < tokens.from.length; i++) {
    const key = stepKey(foldCase(exactToken(tokens, i)), isApart(tokens, i));
    const next = branch.next.get(key) ?? { next: new Map(), candidates: [] };
    branch.next.set(key, next);
    branch = next;
  }
  const exact = exactText(tokens, 0, tokens.from.length);
  branch.candidates.push({ index, entry, ...(entry.caseSensitive && { exact }) });
}

/** The step that a token makes in the tree. White space before it counts, but not how much. */
export function stepKey(token: string, isApart: boolean): string {
  return isApart ? ` ${token}` : token;
}

/** Tokens `[from, to)` as they must be written where case matters. */
export function exactText(tokens: ReturnType<typeof tokenise>, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) text += stepKey(exactToken(tokens, i), i > from && isApart(tokens, i));
  return text;
}
