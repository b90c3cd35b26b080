/** What Supertonic writes in another way before it reads it (`_preprocess_text` of supertone-inc/supertonic). */
const WRITTEN: Readonly<Record<string, string>> = {
  ...{ '–': '-', '‑': '-', '—': '-', _: ' ', '“': '"', '”': '"', '‘': "'", '’': "'", '´': "'", '`': "'" },
  ...{ '[': ' ', ']': ' ', '|': ' ', '/': ' ', '#': ' ', '→': ' ', '←': ' ', '\\': '', '©': '', '@': ' at ' },
};

export interface TextIdOptions {
  /** `unicode_indexer.json`: the id of each code point, -1 for none. */
  indexer: readonly number[];
  /** Two letters, where the model is told the language by marks around the text. */
  mark?: string | undefined;
}

export interface TextIds {
  ids: BigInt64Array<ArrayBuffer>;
  /** Characters that the model does not know, each as often as it came. */
  unknown: string[];
}

/**
 * The ids of a text as supertone-inc/supertonic makes them: marks written one way, one space between words and none before
 * marks, a full stop where the text has no end, decomposed letters (composed ones without `mark`: Supertonic 1).
 */
export function textIds(text: string, { indexer, mark }: TextIdOptions): TextIds {
  const written = text
    .normalize(mark === undefined ? 'NFKC' : 'NFKD')
    .replace(/./gsu, (character) => WRITTEN[character] ?? character)
    .replace(/ (?=[,.!?;:'])/g, '')
    .replace(/(["'])\1+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const ended = /[.!?;:,'")\]}…。」』】〉》›»]$/.test(written) ? written : `${written}.`;
  const marked = mark === undefined ? ended : `<${mark}>${ended}</${mark}>`;
  const ids: number[] = [];
  const unknown: string[] = [];
  for (const character of marked) {
    const id = indexer[character.codePointAt(0) ?? -1] ?? -1;
    if (id < 0) unknown.push(character);
    else ids.push(id);
  }
  return { ids: BigInt64Array.from(ids, BigInt), unknown };
}
