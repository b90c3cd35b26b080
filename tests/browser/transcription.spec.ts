import type { Hub } from '../fixtures/hub.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { recordTones, toneText } from '../fixtures/tones.ts';
import { startWhisperHub } from '../fixtures/whisper-hub.ts';
import { test as base, expect, openApp } from './lector-page.ts';

const test = base.extend<{ whisper: { hub: Hub; registry: string }; relay: RelayProcess }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  whisper: async ({}, use) => {
    const whisper = await startWhisperHub();
    await use(whisper);
    await whisper.hub.close();
  },
  relay: async ({ whisper }, use) => {
    const relay = await startRelayProcess({ registry: whisper.registry });
    await use(relay);
    await relay.stop();
  },
});

test('the page writes down a recording by itself, and checks how its own voice is understood', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  await page.goto(`${relay.url}/#/settings`);
  const check = page.getByRole('region', { name: 'Check how a reading is understood' });
  await expect(check.getByRole('link', { name: 'Storage' })).toBeVisible();

  const tones = toneText(35);
  const recording = Buffer.from(await recordTones(tones, 35)).toString('base64');
  const url = `data:audio/flac;base64,${recording}`;
  const answers = await page.evaluate(async (sound) => {
    await (await fetch('/v1/models/tones/download', { method: 'POST' })).text();
    const body = new FormData();
    body.append('file', new File([await (await fetch(sound)).arrayBuffer()], 'tones.flac'));
    body.append('model', 'whisper-1');
    const heard = await fetch('/v1/audio/transcriptions', { method: 'POST', body });
    return { device: heard.headers.get('x-device'), ...((await heard.json()) as object) };
  }, url);
  expect(answers).toEqual({
    device: 'wasm',
    text: tones.map(({ word }) => word).join(' '),
    usage: { type: 'duration', seconds: 35 },
  });

  await page.reload();
  await check.getByRole('textbox').fill('Alpha comes before bravo.');
  await check.getByRole('button', { name: 'Speak and check' }).click();
  await expect(check.getByRole('status')).toHaveText(/^Words that were understood otherwise: \d+\s?%$/, {
    timeout: 60_000,
  });
  // Made for tones, it hears none of these words in speech, and does hear that something is said.
  expect(await check.locator('del').allTextContents()).toContain('comes');
});
