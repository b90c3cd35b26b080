import type { BrowserContext, Page } from '@playwright/test';

/** Ends the service worker as the browser does when it wants its memory back; the next request starts it anew. */
export async function stopServiceWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
