import type { BrowserContext, Page } from '@playwright/test';

/**
 * Makes a page and its workers stand still for so many ms, as a browser does with a tab that it freezes: they
 * keep their locks and take no message. (`Page.setWebLifecycleState` does nothing here, because Playwright keeps
 * every page visible.) Resolves with a promise of the thaw.
 */
export async function freeze(
  context: BrowserContext,
  page: Page,
  ms: number,
): Promise<{ thawed: Promise<void> }> {
  const session = await context.newCDPSession(page);
  await session.send('Debugger.enable');
  // A worker may end while it waits, with its page.
  for (const worker of page.workers()) worker.evaluate(standStill, ms).catch(() => undefined);
  await session.send('Debugger.pause');
  const thaw = async () => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    if (page.isClosed()) return;
    await session.send('Debugger.disable');
    await session.detach();
  };
  return { thawed: thaw() };
}

function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
