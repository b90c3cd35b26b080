import { emojiFile } from '../runtime/files.ts';
import type { EmojiName } from '../text/clean/emoji.ts';
import type { ReadRuntimeFile } from './load-japanese.ts';

const loaded = new Map<string, Promise<Record<string, string>>>();

/** The names of emoji in a language (English where it has none), read once for a thread. Rejects when they can't be had. */
export async function loadEmojiNames(language: string, read: ReadRuntimeFile): Promise<EmojiName> {
  const path = emojiFile(language);
  const loading = loaded.get(path) ?? readNames(path, read);
  loaded.set(path, loading);
  loading.catch(() => loaded.delete(path)); // the next request tries again; this one is told
  const names = await loading;
  return (emoji) => {
    const plain = emoji.replaceAll('\uFE0F', '');
    return Object.hasOwn(names, plain) ? names[plain] : undefined;
  };
}

async function readNames(path: string, read: ReadRuntimeFile): Promise<Record<string, string>> {
  return JSON.parse(new TextDecoder().decode(await read(path)));
}
