import type { ChatLoader, FamilyLoader, TranscriberLoader } from './family.ts';

/**
 * The families whose models live in threads of their own, by name: a new one is its folder and a line here. Each is
 * fetched when first wanted.
 */
export const FAMILY_LOADERS: Readonly<Record<string, () => Promise<FamilyLoader>>> = {
  chatterbox: async () => (await import('./chatterbox/load.ts')).loadChatterbox,
  pocket: async () => (await import('./pocket/load.ts')).loadPocket,
  kitten: async () => (await import('./kitten/load.ts')).loadKitten,
  piper: async () => (await import('./piper/load.ts')).loadPiper,
  supertonic: async () => (await import('./supertonic/load.ts')).loadSupertonic,
};

/** All that write down what is said are Whispers. */
export async function TRANSCRIBER_LOADER(): Promise<TranscriberLoader> {
  return (await import('./whisper/load.ts')).loadWhisper;
}

export async function CHAT_LOADER(): Promise<ChatLoader> {
  return (await import('./chat/load.ts')).loadChat;
}
