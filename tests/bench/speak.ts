import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../tools/ensure-chromium.mjs';
import type { Timing } from './stats.ts';

/** Starts Chromium as a user has it, without a GPU. */
export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--autoplay-policy=no-user-gesture-required'],
  });
}

/** Opens the app in a fresh context, isolated and with its service worker in charge. */
export async function openApp(browser: Browser, url: string): Promise<Page> {
  // What the bench puts into the page does not live under the page's policy; the app's own code does.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction('navigator.serviceWorker.controller !== null');
  if (!(await page.evaluate('crossOriginIsolated'))) throw new Error('The page is not isolated.');
  return page;
}

export interface SpeechBody {
  model: string;
  input: string;
  voice: string;
  response_format: string;
}

/** How an answer is read: `first` leaves as soon as there is something. */
type Until = 'first' | 'end';

/** Speaks through the page's own service worker. */
export function speakInPage(page: Page, body: SpeechBody, until: Until = 'end'): Promise<Timing> {
  return page.evaluate(timeSpeech, { url: '/v1/audio/speech', body, until });
}

/** Speaks through a relay, from this process. */
export function speakInRelay(url: string, body: SpeechBody, until: Until = 'end'): Promise<Timing> {
  return timeSpeech({ url: `${url}/v1/audio/speech`, body, until });
}

/** Reads an answer. Runs in the page too, so it may use nothing from outside. `samples` are those of `pcm`. */
async function timeSpeech({
  url,
  body,
  until,
}: {
  url: string;
  body: SpeechBody;
  until: Until;
}): Promise<Timing> {
  const started = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok || !response.body) throw new Error(`Failed to speak: ${await response.text()}`);
  let first = 0;
  let bytes = 0;
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    first ||= performance.now() - started;
    bytes += value.length;
    if (until === 'end') continue;
    await reader.cancel();
    // The engine may be at a segment that nobody wants any more; the next measurement does not begin before its end.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { first, total: first, samples: 0 };
  }
  return { first, total: performance.now() - started, samples: bytes / 2 };
}
