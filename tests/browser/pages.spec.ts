import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Request } from '@playwright/test';
import { startNeuralHub } from '../fixtures/neural-hub.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { expect, speakIn, test } from './lector-page.ts';

test('a voice is heard, gets a star and a language, and keeps both over a reload', async ({
  page,
  relay,
}) => {
  await listenToSounds(page);
  await open(page, relay.url, 'voices');
  await page.getByLabel('Find a voice').fill('clara');
  await expect(page.getByText('1 voice', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Hear Clara' }).click();
  await expect(page.getByRole('button', { name: 'Stop Clara' })).toBeVisible();
  await expectSound(page, 0);
  await page.getByLabel('Find a voice').fill('english (us) simple');
  // Another one ends it: one at a time.
  await page.getByRole('button', { name: 'Hear Ruth' }).click();
  await expectSound(page, 1);
  expect(await page.evaluate('sounds[0].paused')).toBe(true);
  await page.getByRole('button', { name: 'Stop Ruth' }).click();
  expect(await page.evaluate('sounds[1].paused')).toBe(true);
  await expectNoViolations(page);

  await page.getByRole('button', { name: 'Favourite: Clara' }).click();
  await page.getByRole('button', { name: 'Clara reads English' }).first().click();
  await page.reload();
  const favourites = page.getByRole('region', { name: 'Favourites' });
  await expect(favourites.getByRole('button', { name: 'Clara reads English' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.evaluate("location.hash = '#/'");
  const played = await asked(page, () => page.getByRole('button', { name: 'Play' }).click());
  expect(played).toMatchObject({ model: 'builtin', voice: 'en-us-clara' });
});

test('how a word is said is heard, kept, sent with what is played, and goes into files and out of them', async ({
  page,
  relay,
}) => {
  await listenToSounds(page);
  await open(page, relay.url, 'voices');
  await page.getByRole('tab', { name: 'Pronunciations' }).click();
  await page.getByLabel('Word or phrase').fill('Siobhan');
  await page.getByRole('textbox', { name: 'Say it as' }).fill('Shivawn');
  const tried = await asked(page, () => page.getByRole('button', { name: 'Hear it' }).click());
  const siobhan = { match: 'Siobhan', kind: 'word', replacement: 'Shivawn' };
  expect(tried).toMatchObject({ dictionary: [siobhan], input: expect.stringContaining('Siobhan') });
  await expectSound(page, 0);
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('“Siobhan” is kept.')).toBeVisible();

  await page.getByText('More choices').click();
  await page.getByLabel('Word or phrase').fill('(');
  await page.getByRole('textbox', { name: 'Say it as' }).fill('bracket');
  await page.getByLabel('It is a pattern').check();
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('alert')).toContainText('the regular expression cannot be used');
  await expectNoViolations(page);

  const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const picker = page.locator('input[type=file]');
  await picker.setInputFiles(file('words.csv', 'match,replacement\nkn,knots\nNaN,not a number\n'));
  await expect(page.getByText('2 pronunciations were added.')).toBeVisible();
  await picker.setInputFiles(file('bad.csv', 'match,said\nkn,knots\n'));
  await expect(page.getByRole('alert').last()).toContainText(
    '“bad.csv” was not read, and nothing was changed.',
  );
  await page.getByRole('button', { name: 'Delete kn' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Delete NaN' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as JSON' }).click(),
  ]);
  const kept = [{ match: 'kn', kind: 'word', replacement: 'knots' }, siobhan];
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(kept);

  await page.goto(`${relay.url}/`);
  await page.reload();
  await page.getByRole('textbox').fill('Siobhan sailed at nine kn.');
  const played = await asked(page, () => page.getByRole('button', { name: 'Play' }).click());
  expect(played).toMatchObject({ dictionary: kept, stream_format: 'sse' });
});

test('natural voices are fetched, tested, mixed into one’s own, and all of it can be deleted', async ({
  page,
}) => {
  const neural = await startNeuralHub();
  const relay = await startRelayProcess({ registry: neural.registry });
  try {
    await open(page, relay.url, 'storage');
    await page.getByRole('button', { name: /Get the natural voices \(7\.\d MB\)/ }).click();
    await expect(page.getByText('It sounds as it should.')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText(/^It speaks (at )?[\d.]+ ×/)).toBeVisible();
    // What was made of it here is told, and counted.
    await expect(
      page.getByText(/On this device: 7\.\d MB, and 0\.\d MB of what was made of it/),
    ).toBeVisible();
    await expect(page.locator('[data-kind=voices] td')).toHaveText(await storedSize(page, 'onnx|voices/'));
    await expect(page.locator('[data-kind=app] td')).toHaveText(/^\d\d MB$/);
    const tested = await verdictTime(page);
    await page.getByRole('button', { name: 'Test again' }).click();
    await expect(page.getByText('Testing…')).toBeVisible();
    await expect(page.getByText('It sounds as it should.')).toBeVisible({ timeout: 30_000 });
    expect(await verdictTime(page)).toBeGreaterThan(tested);
    await expectNoViolations(page);

    await open(page, relay.url, 'voices');
    await page.getByRole('tab', { name: 'Mix a voice' }).click();
    await page.getByLabel('Voice 2').selectOption('am_puck');
    await page.getByLabel('How much of Puck').fill('25');
    const mix = 'af_heart(50)+am_puck(25)';
    const heard = await asked(page, () => page.getByRole('button', { name: 'Hear the mix' }).click());
    expect(heard).toMatchObject({ model: 'kokoro', voice: mix });
    const again = await asked(page, () => page.getByLabel('How much of Puck').fill('30'));
    expect(again).toMatchObject({ voice: 'af_heart(50)+am_puck(30)' });
    await page.getByLabel('Name').fill('Bedtime');
    await page.getByRole('button', { name: 'Save this voice' }).click();
    await expect(page.getByText('“Bedtime” is saved.')).toBeVisible();
    await expect(page.getByText('Made of Heart (63 %) and Puck (37 %)')).toBeVisible();
    await expectNoViolations(page);
    const spoken = await speakIn(page, {
      model: 'tts-1',
      voice: 'Bedtime',
      input: 'Hi.',
      response_format: 'pcm',
    });
    expect(spoken.headers['x-voice']).toBe('af_heart(50)+am_puck(30)');
    await page.getByRole('button', { name: 'Favourite: Bedtime' }).click();
    await page.getByRole('button', { name: 'Delete Bedtime' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'Favourite: Bedtime' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );

    await open(page, relay.url, 'storage');
    await page.getByRole('button', { name: 'Delete everything…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
    const sure = dialog.getByRole('button', { name: 'Delete everything' });
    await expect(sure).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByLabel('I do not need any of it').check();
    await Promise.all([page.waitForEvent('load'), sure.click()]);
    await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /voice/.test(key)))).toEqual(
      [],
    );
    await open(page, relay.url, 'storage');
    await expect(page.locator('[data-kind=voices] td')).toHaveText('0 kB');
    await expect(page.getByText(/^Not here yet\./)).toBeVisible();
  } finally {
    await relay.stop();
    await neural.hub.close();
  }
});

test('the page for programs runs its snippets, sends what is typed in its reference, and knows the relay', async ({
  page,
  relay,
}) => {
  await listenToSounds(page);
  await open(page, relay.url, 'api');
  await page.getByLabel('Text to say').fill('One, two.');
  const sent = await asked(page, () => page.getByRole('button', { name: 'Run: With fetch' }).click());
  expect(sent).toEqual({ model: 'tts-1', voice: 'alloy', input: 'One, two.' });
  await expect(page.getByText(/^Status 200 after/)).toBeVisible();
  await expect(async () => {
    expect(
      await page.getByLabel('Sound of the answer').evaluate((audio: HTMLAudioElement) => audio.currentTime),
    ).toBeGreaterThan(0.1);
  }).toPass();
  await page.getByRole('button', { name: 'Run: When each word is heard' }).click();
  await expect(page.getByRole('textbox', { name: 'Body of the answer' })).toHaveValue(/"words"/);
  await expectNoViolations(page);

  await page.getByRole('tab', { name: 'In other programs' }).click();
  await expect(page.getByText('This page comes from a relay')).toBeVisible();
  await expect(page.getByText('One tab is connected to it')).toBeVisible();
  await expect(page.getByText(`curl ${relay.url}/v1/audio/speech`)).toBeVisible();
  await expectNoViolations(page);

  await page.getByRole('tab', { name: 'Reference' }).click();
  await page.getByLabel('Find a route').fill('phonemize');
  await page.getByText('/v1/audio/phonemize').click();
  const form = page.getByRole('form', { name: 'Try it: POST /v1/audio/phonemize' });
  await form.getByLabel('Body (JSON)').fill('{"input": ');
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(form.getByRole('alert')).toContainText('The body is no JSON');
  await form.getByLabel('Body (JSON)').fill('{"input": "42 kg", "voice": "alloy"}');
  await form.getByRole('button', { name: 'Send' }).click();
  await expect(form.getByText(/^Status 200 after/)).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Body of the answer' })).toHaveValue(/forty.two kilogram/);
  await expectNoViolations(page);
});

/** Opens a page of the app when its service worker answers for it. */
async function open(page: Page, url: string, name: string): Promise<void> {
  await page.goto(`${url}/#/${name}`);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await expect(page.locator('.app-page h1')).toBeVisible();
}

/** Keeps every sound that the page plays outside of its document. */
async function listenToSounds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const sounds: HTMLMediaElement[] = [];
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      sounds.push(this);
      return play.call(this);
    };
    Object.assign(globalThis, { sounds });
  });
}

/** Waits until a sound is really heard. */
async function expectSound(page: Page, index: number): Promise<void> {
  await page.waitForFunction(`sounds[${index}]?.currentTime > 0.2`);
}

/** The body of the next request to speak. */
async function asked(page: Page, act: () => Promise<unknown>): Promise<unknown> {
  const isSpeech = (request: Request) => request.url().endsWith('/v1/audio/speech');
  const [response] = await Promise.all([page.waitForResponse((answer) => isSpeech(answer.request())), act()]);
  expect(response.status()).toBe(200);
  return response.request().postDataJSON();
}

/** How the page would tell the bytes of the stored files whose paths fit. */
async function storedSize(page: Page, paths: string): Promise<string> {
  const bytes = await page.evaluate(async (pattern) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('lector');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const asked = db.transaction('weights').objectStore('weights').getAll();
    await new Promise((resolve) => {
      asked.onsuccess = resolve;
    });
    db.close();
    const files = asked.result.filter(({ path }: { path: string }) => new RegExp(pattern).test(path));
    return files.reduce((sum: number, file: { storedBytes: number }) => sum + file.storedBytes, 0);
  }, paths);
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** When the voice was last tested, in ms. */
async function verdictTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { data } = await (await fetch('/v1/models')).json();
    const kokoro = data.find(({ id }: { id: string }) => id === 'kokoro');
    return Math.max(...kokoro.lector.verdicts.map(({ at }: { at: string }) => Date.parse(at)));
  });
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('.app-page').analyze();
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
}
