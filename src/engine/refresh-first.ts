import type { Engine } from './engine.ts';

/** The same engine, which before each operation that names a model waits for `refresh`. */
export function refreshFirst(engine: Engine, refresh: () => Promise<void>): Engine {
  return {
    ...engine,
    async speak(request, signal) {
      await refresh();
      return engine.speak(request, signal);
    },
    async speakFile(request, format, signal) {
      await refresh();
      return engine.speakFile(request, format, signal);
    },
    async transcribe(request, signal) {
      await refresh();
      return engine.transcribe(request, signal);
    },
    async chat(request, signal) {
      await refresh();
      return engine.chat(request, signal);
    },
    async phonemize(request, signal) {
      await refresh();
      return engine.phonemize(request, signal);
    },
    async status() {
      await refresh();
      return engine.status();
    },
    async download(model, signal) {
      await refresh();
      return engine.download(model, signal);
    },
    async remove(model) {
      await refresh();
      return engine.remove(model);
    },
    async unload(model) {
      await refresh();
      return engine.unload(model);
    },
  };
}
