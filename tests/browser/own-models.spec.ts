import { serveModel } from '../fixtures/hub-api.ts';
import { type NeuralHub, startNeuralHub } from '../fixtures/neural-hub.ts';
import { ownKokoroFiles } from '../fixtures/own-kokoro.ts';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import { test as base, expect, openApp, speakIn } from './lector-page.ts';

const REPO = 'someone/My-Kokoro-ONNX';

const test = base.extend<{ neural: NeuralHub; relay: RelayProcess }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  neural: async ({}, use) => {
    const neural = await startNeuralHub();
    serveModel(neural.hub, REPO, ownKokoroFiles(), { license: 'mit' });
    await use(neural);
    await neural.hub.close();
  },
  relay: async ({ neural }, use) => {
    const relay = await startRelayProcess({ registry: neural.registry });
    await use(relay);
    await relay.stop();
  },
});

test('a model is added by its name, fetched, speaks, is there after a reload and in other tabs, and goes again', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, `${relay.url}/#/storage`);
  const section = page.getByRole('region', { name: 'More voices and tools' });
  const name = section.getByLabel('Add a model by its name on Hugging Face');
  await name.fill('someone/No-Such-Model');
  await section.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(section.getByRole('alert')).toContainText('Nobody can see such a model on Hugging Face.');
  await name.fill(`https://huggingface.co/${REPO}`);
  await name.press('Enter');
  await expect(section.getByText('My Kokoro ONNX was added.')).toBeVisible();
  await expect(section.getByRole('alert')).toHaveCount(0);
  await expect(section.getByText('Its voices are in the list of voices.')).toBeVisible({ timeout: 60_000 });

  const request = { model: 'my-kokoro-onnx', voice: 'bm_zed', input: 'Hi.', response_format: 'pcm' };
  const spoken = await speakIn(page, request);
  expect(spoken).toMatchObject({
    status: 200,
    headers: { 'x-model': 'my-kokoro-onnx', 'x-voice': 'bm_zed' },
  });
  expect(spoken.bytes.length).toBeGreaterThan(1000);

  const other = await openApp(context, relay.url);
  await page.reload();
  await expect(section.getByRole('heading', { name: 'My Kokoro ONNX' })).toBeVisible();

  await section.getByRole('button', { name: 'Delete My Kokoro ONNX' }).click();
  await section.getByRole('button', { name: 'Yes, delete it' }).click();
  await expect(section.getByRole('heading', { name: 'My Kokoro ONNX' })).toHaveCount(0);
  expect((await speakIn(other, request)).status).toBe(404);
});
