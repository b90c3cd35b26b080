import { DictionaryError } from '../../../text/dictionary/entry.ts';
import { explain } from '../../client/explain.ts';
import { t } from '../../messages/messages.ts';
import { decodeText } from '../../reading/decode-text.ts';
import { download } from '../../state/file-place.ts';
import type { Pronunciations } from '../../state/pronunciations.svelte.ts';
import { explainDictionary, readFile, writeFile } from './dictionary-files.ts';

/** The largest dictionaries that are taken have a tenth of this. */
const MAX_BYTES = 20_000_000;

/** Pronunciations from files and into files. */
export class PronunciationFiles {
  outcome = $state('');
  problem = $state('');

  #pronunciations: Pronunciations;

  constructor(pronunciations: Pronunciations) {
    this.#pronunciations = pronunciations;
  }

  export(format: 'json' | 'csv'): void {
    download(writeFile(this.#pronunciations.dictionary, format), `${t.voices.sayFile}.${format}`);
  }

  /** Adds what a file holds: all of it or nothing. */
  async import(file: File): Promise<void> {
    this.outcome = '';
    this.problem = '';
    if (file.size > MAX_BYTES) {
      this.problem = t.voices.sayFileTooLarge(file.name);
      return;
    }
    try {
      const text = decodeText(new Uint8Array(await file.arrayBuffer()));
      if (text === null) {
        this.problem = t.voices.sayFileRefused(file.name, t.voices.sayFileNoText);
        return;
      }
      const entries = await readFile(text);
      const result = this.#pronunciations.add(entries);
      if (result === 'too-many') this.problem = t.voices.sayTooMany;
      else if (result === 'no-room') this.problem = t.voices.sayNoRoom;
      else this.outcome = t.voices.sayImported(entries.length);
    } catch (error) {
      const why = error instanceof DictionaryError ? explainDictionary(error) : explain(error).message;
      this.problem = t.voices.sayFileRefused(file.name, why);
    }
  }
}
