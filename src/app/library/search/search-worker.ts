import { connectLibrary } from '../../../storage/library/database.ts';
import { readSection } from '../../../storage/library/library-store.ts';
import { searchSection, type TextHit } from './search-text.ts';

export interface SearchOrder {
  /** The database's name. */
  library: string;
  /** As `fold` gives it. */
  folded: string;
  documents: { id: string; sections: number }[];
}

export type SearchReply =
  | { type: 'hit'; hit: TextHit }
  | { type: 'done' }
  | { type: 'failed'; message: string };

addEventListener('message', ({ data }: MessageEvent<SearchOrder>) => void answer(data));

async function answer(order: SearchOrder): Promise<void> {
  try {
    await search(order);
    reply({ type: 'done' });
  } catch (error) {
    reply({ type: 'failed', message: String(error) });
  }
}

async function search({ library, folded, documents }: SearchOrder): Promise<void> {
  const connection = connectLibrary({ name: library });
  for (const { id, sections } of documents) {
    for (let index = 0; index < sections; index++) {
      const section = await readSection(connection, id, index);
      const found = section && searchSection(section, folded);
      if (!found) continue;
      reply({ type: 'hit', hit: { id, section: index, ...found } });
      break;
    }
  }
  await connection.close();
}

function reply(message: SearchReply): void {
  postMessage(message);
}
