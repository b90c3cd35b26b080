import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';

let code: Promise<string> | undefined;

/** Puts the official `openai` client into a page as `window.OpenAI`, bundled as a web developer would. */
export async function addOpenAiClient(page: Page): Promise<void> {
  code ??= bundle();
  await page.addScriptTag({ type: 'module', content: await code });
  await page.waitForFunction(() => 'OpenAI' in window);
}

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('./pages/openai-entry.ts', import.meta.url)), formats: ['es'] },
    },
  });
  const [bundled] = [result].flat();
  if (!bundled || !('output' in bundled)) throw new Error('The openai client could not be bundled.');
  return bundled.output[0].code;
}
