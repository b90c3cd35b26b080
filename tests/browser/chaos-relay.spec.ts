import { chromium } from '@playwright/test';
import { prose } from '../fixtures/prose.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { freeze } from './freeze.ts';
import { expect, openApp, test } from './lector-page.ts';
import { RelayReader } from './relay-reader.ts';
import { sameBytes } from './same-bytes.ts';

const BODY = { model: 'tts-1', voice: 'alloy', input: prose(250), response_format: 'pcm' };

interface Status {
  tabs: { device?: string; models: string[]; running: number }[];
}

async function readStatus(relay: RelayProcess): Promise<Status> {
  return (await (await fetch(`${relay.url}/relay/status`)).json()) as Status;
}

function connectedTabs(relay: RelayProcess) {
  return expect.poll(async () => (await readStatus(relay)).tabs.length, { timeout: 20_000 });
}

async function speak(relay: RelayProcess): Promise<Uint8Array> {
  const { status, error, bytes } = await new RelayReader(relay.url, BODY, 0).end();
  expect({ status, error }).toEqual({ status: 200, error: '' });
  return bytes;
}

test('of two browsers one dies, the other freezes in mid-stream: a program hears the same bytes', async ({
  context,
  relay,
}) => {
  const wanted = await speak(relay);
  const second = await chromium.launch(test.info().project.use.launchOptions);
  try {
    const mortal = await openApp(await second.newContext(), relay.url);
    await connectedTabs(relay).toBe(1);
    const steady = await openApp(context, relay.url);
    await connectedTabs(relay).toBe(2);
    const readers = [1, 2].map(() => new RelayReader(relay.url, BODY, 30));
    await expect
      .poll(async () => (await readStatus(relay)).tabs.map(({ running }) => running))
      .toEqual([1, 1]);
    const session = await mortal.context().newCDPSession(mortal);
    session.send('Page.crash').catch(() => undefined); // it never answers
    await connectedTabs(relay).toBe(1);
    await freeze(context, steady, 12_000);
    for (const reader of readers) {
      await reader.hurry();
      const { error, bytes } = await reader.end();
      expect(error).toBe('');
      expect(sameBytes('pcm', bytes, wanted)).toBe('');
    }
  } finally {
    await second.close();
  }
});

test('a tab finds its relay again after a restart, and says how it stands; who hangs up stops it', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  await connectedTabs(relay).toBe(1);
  const state = page.locator('[data-relay]');
  await expect(state).toHaveAttribute('data-relay', 'connected');
  const reader = new RelayReader(relay.url, BODY, 200);
  await expect.poll(async () => (await readStatus(relay)).tabs[0]?.running).toBe(1);
  await reader.leave();
  await reader.end();
  await expect.poll(async () => (await readStatus(relay)).tabs[0]?.running).toBe(0);

  relay.process.kill('SIGKILL');
  await expect(state).toHaveAttribute('data-relay', 'lost');
  const next = await startRelayProcess({ args: ['--port', String(relay.port)] });
  try {
    await connectedTabs(next).toBe(1);
    await expect(state).toHaveAttribute('data-relay', 'connected');
    expect((await speak(next)).length).toBeGreaterThan(1e6);
  } finally {
    await next.stop();
  }
});
