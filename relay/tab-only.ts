import type { Engine } from '../src/engine/engine.ts';
import { EngineError } from '../src/engine/error.ts';

/** An engine for which only a connected tab speaks; weights and phonemes are this process's. */
export function speakInTab(own: Engine, tab: () => Engine | undefined): Engine {
  function speaker(): Engine {
    const engine = tab();
    if (engine) return engine;
    throw new EngineError(
      'no_engine',
      'Only a tab may speak here, and none is connected. Open Lector in a browser.',
    );
  }
  return {
    ...own,
    speak: async (request, signal) => speaker().speak(request, signal),
    speakFile: async (request, format, signal) => speaker().speakFile(request, format, signal),
    status: () => (tab() ?? own).status(),
  };
}
