import { INPUT } from './kokoro.ts';
import { openKokoroPage } from './kokoro-page.ts';
import { peakWhile, renderersMb } from './resident.ts';
import type { Table } from './table.ts';

/**
 * The page's memory while a model of Kokoro's cost speaks there for the first time, as Lector and as a bare session. Each in
 * a browser of its own, because a runtime's memory never shrinks.
 */
export async function* measureKokoroMemory(): AsyncGenerator<Table> {
  const rows = [];
  for (const who of ['runtime alone', 'Lector'] as const) {
    const page = await openKokoroPage('q8', { download: who === 'Lector' });
    try {
      const before = await renderersMb(page.browser);
      const work =
        who === 'Lector' ? page.lector(INPUT, 'pcm') : page.raw(INPUT, 'rewritten').then((run) => run());
      const peak = await peakWhile(work, () => renderersMb(page.browser));
      rows.push({ what: who, 'before MB': before, 'peak MB': peak });
    } finally {
      await page.close();
    }
  }
  yield { title: 'Memory of the page while a longer text is spoken, WASM, q8 rewritten', rows };
}
