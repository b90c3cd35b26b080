import type { EspeakFactory } from '../models/builtin/espeak-module.ts';
import { fetchBytes } from '../runtime/fetch-bytes.ts';
import { ESPEAK_FILES } from '../runtime/files.ts';

/**
 * Loads espeak-ng from our own origin. It is a separate program under GPL-3: it stays a file of its own that
 * is loaded when first needed, never part of our bundle.
 */
export async function fetchEspeak(): Promise<{ factory: EspeakFactory; pack: Uint8Array }> {
  const [module, pack] = await Promise.all([
    import(/* @vite-ignore */ new URL(ESPEAK_FILES.module, self.location.origin).href) as Promise<{
      default: EspeakFactory;
    }>,
    fetchBytes(ESPEAK_FILES.pack),
  ]);
  return { factory: module.default, pack };
}
