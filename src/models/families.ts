import type { ChatLoader, FamilyLoader, TranscriberLoader } from './family.ts';

/**
 * The families whose models live in threads of their own, by name: a new one is its folder and a line here. Each is
 * fetched when first wanted.
 */
export const FAMILY_LOADERS: Readonly<Record<string, () => Promise<FamilyLoader>>> = {};

/** All that write down what is said are Whispers. */
export async function TRANSCRIBER_LOADER(): Promise<TranscriberLoader> {
  return (await import('./whisper/load.ts')).loadWhisper;
}

export async function CHAT_LOADER(): Promise<ChatLoader> {
  throw new Error('There is no chat model yet.');
}
