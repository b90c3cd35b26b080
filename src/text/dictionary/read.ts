import { type DictionaryEntry, DictionaryError, FIELDS, type Field, KINDS, LIMITS } from './entry.ts';

/** Says what is wrong with a field of an entry. */
type Complain = (fault: string) => DictionaryError;

/**
 * Checks plain data, an array of objects, and gives it as entries, without the fields that say nothing
 * (`caseSensitive: false`, `skip: false`). Whether a regular expression is sound shows when it is compiled.
 * Throws a DictionaryError that names entry and field. `placeOf` names an entry's place; its number otherwise.
 */
export function readDictionary(json: unknown, placeOf?: (entry: number) => string): DictionaryEntry[] {
  if (!Array.isArray(json)) throw new DictionaryError('it must be a list of entries.');
  if (json.length > LIMITS.entries) {
    throw new DictionaryError(`it has ${json.length} entries; ${LIMITS.entries} are the most.`);
  }
  const entries = json.map((entry: unknown, index) =>
    readEntry(entry, (fault) => new DictionaryError(fault, index, placeOf?.(index))),
  );
  const regexes = entries.filter(({ kind }) => kind === 'regex').length;
  if (regexes > LIMITS.regexes) {
    throw new DictionaryError(`it has ${regexes} regular expressions; ${LIMITS.regexes} are the most.`);
  }
  return entries;
}

function readEntry(json: unknown, complain: Complain): DictionaryEntry {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw complain('it must be an object.');
  }
  const data = json as Record<string, unknown>;
  const unknown = Object.keys(data).find((key) => !FIELDS.includes(key as Field));
  if (unknown !== undefined)
    throw complain(`"${unknown.slice(0, 40)}" is no field of an entry. There are: ${FIELDS.join(', ')}.`);

  const match = readText(data, 'match', complain);
  if (match === undefined) throw complain('match is missing.');
  const kind = data['kind'];
  if (typeof kind !== 'string' || !KINDS.includes(kind)) {
    throw complain(`kind must be one of ${KINDS.join(', ')}.`);
  }
  if (kind === 'word' && /\s/.test(match.trim())) {
    throw complain('match has white space in it, so kind must be phrase.');
  }
  const language = readText(data, 'language', complain);
  if (language !== undefined && !/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(language)) {
    throw complain('language must be a tag such as en or en-us.');
  }
  const voice = readText(data, 'voice', complain);
  const replacement = readText(data, 'replacement', complain);
  const phonemes = readText(data, 'phonemes', complain);
  const skip = readFlag(data, 'skip', complain);
  if ([replacement !== undefined, phonemes !== undefined, skip].filter(Boolean).length !== 1) {
    throw complain('it must have exactly one of replacement, phonemes and skip.');
  }
  return {
    match,
    kind: kind as DictionaryEntry['kind'],
    ...(readFlag(data, 'caseSensitive', complain) && { caseSensitive: true }),
    ...(language !== undefined && { language }),
    ...(voice !== undefined && { voice }),
    ...(replacement !== undefined && { replacement }),
    ...(phonemes !== undefined && { phonemes }),
    ...(skip && { skip }),
  };
}

function readText(
  data: Record<string, unknown>,
  field: keyof typeof LIMITS.text,
  complain: Complain,
): string | undefined {
  const value = data[field];
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw complain(`${field} must be a text.`);
  if (value.trim() === '') {
    throw complain(
      `${field} is empty${field === 'replacement' ? '; to leave the match out, use skip' : ''}.`,
    );
  }
  if (value.length > LIMITS.text[field]) {
    throw complain(`${field} is longer than ${LIMITS.text[field]} characters.`);
  }
  return value;
}

function readFlag(data: Record<string, unknown>, field: Field, complain: Complain): boolean {
  const value = data[field] ?? false;
  if (typeof value !== 'boolean') throw complain(`${field} must be true or false.`);
  return value;
}
