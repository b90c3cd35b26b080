import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EnglishLexicon, readLexicon } from '../src/text/english/lexicon.ts';

/**
 * Misaki's lexicons in a folder (`us_gold.json`, `us_silver.json`, `gb_…`), each read when first asked for;
 * `LECTOR_LEXICON_DIR` when no folder is named, and nothing when there is none. Reading rejects when a file is missing
 * or is no lexicon.
 */
export function findLexicons(
  folder: string | undefined = process.env['LECTOR_LEXICON_DIR'],
): ((language: string) => Promise<EnglishLexicon>) | undefined {
  if (!folder) return undefined;
  const loaded = new Map<string, Promise<EnglishLexicon>>();
  return (language) => {
    const lexicon = loaded.get(language) ?? read(folder, language === 'en-gb' ? 'gb' : 'us');
    loaded.set(language, lexicon);
    return lexicon;
  };
}

async function read(folder: string, dialect: 'us' | 'gb'): Promise<EnglishLexicon> {
  const file = (kind: string) => readFile(join(folder, `${dialect}_${kind}.json`));
  const [gold, silver] = await Promise.all([file('gold'), file('silver')]);
  return readLexicon({ gold, silver });
}
