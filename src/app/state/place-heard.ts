import type { Library } from '../library/library.svelte.ts';
import type { Player } from '../player/player.svelte.ts';
import { firstWords } from '../reading/first-words.ts';
import type { Position } from '../reading/readable.ts';

/** The sentence of a document that is heard, or the place where the document was left, with its words. */
export async function placeHeard(
  { player, library }: { player: Player; library: Library },
  record: { id: string; position: Position },
): Promise<{ position: Position; text: string }> {
  const { reading, position, section, sentence, status } = player;
  if (status !== 'idle' && reading?.id === record.id && position && section) {
    const { start, end } = sentence ?? { start: position.offset, end: position.offset + 200 };
    return { position: { ...position, offset: start }, text: section.text.slice(start, end).trim() };
  }
  const { section: index, offset } = record.position;
  const { text } = await library.readable(record.id).load(index);
  return { position: { section: index, offset }, text: firstWords(text.slice(offset), 200) };
}
