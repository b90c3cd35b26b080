import AxeBuilder from '@axe-core/playwright';
import { startNeuralHub } from '../fixtures/neural-hub.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { expect, openApp, test } from './lector-page.ts';

/** Longer than the small model can read. */
const TEXT = `The first sentence is far away. ${'Nothing happens here. '.repeat(100)}The bell rang at noon. It was heard far away.`;

test('a question about the page is answered by a model on this device, and heard while it is written', async ({
  context,
}) => {
  const neural = await startNeuralHub(undefined, { chat: true });
  const relay = await startRelayProcess({ registry: neural.registry });
  try {
    const page = await openApp(context, relay.url);
    const data = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'bell.txt', { type: 'text/plain' }));
      return transfer;
    }, TEXT);
    await page.getByRole('textbox').dispatchEvent('drop', { dataTransfer: data });
    await expect(page).toHaveURL(/#\/read\//);
    await expect(page.getByRole('article')).toContainText('The bell rang');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('q');
    const panel = page.getByRole('dialog', { name: 'Ask about this page' });
    await panel.getByRole('button', { name: /^Get Tiny Chat/ }).click();
    await expect(panel.getByLabel('Your question')).toBeVisible();

    const spoken: string[] = [];
    page.on('request', (request) => {
      if (!request.url().endsWith('/v1/audio/speech')) return;
      spoken.push((request.postDataJSON() as { input: string }).input);
    });
    await panel.getByLabel('Your question').fill('What rang?');
    await panel.getByLabel('Your question').press('Enter');
    // The small model says back what it was told: a part of the text that it had room for, and the question.
    const answer = panel.getByRole('region', { name: 'What rang?' }).locator('.answer');
    await expect(answer).toContainText('Text: The first sentence is far away.', { timeout: 30_000 });
    await expect.poll(() => spoken[0], { timeout: 30_000 }).toContain('The first sentence is far away.');
    await expect(panel.getByRole('status')).toHaveText(/Writing|Reading/);
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
    await panel.getByRole('button', { name: 'Stop' }).click();
    await expect(panel.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  } finally {
    await relay.stop();
    await neural.hub.close();
  }
});
