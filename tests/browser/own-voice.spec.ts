import { chatterboxFiles } from '../fixtures/chatterbox.ts';
import { chatterboxContext } from '../fixtures/chatterbox-context.ts';
import { startFamilyHub } from '../fixtures/family-hub.ts';
import { makeAudio } from '../fixtures/make-audio.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { expect, openApp, speakIn, test } from './lector-page.ts';

test('a voice of one’s own is chosen, agreed to, saved, and speaks in the page, also after a reload and without a network', async ({
  context,
}) => {
  const kind = { kind: 'turbo' as const };
  const files = chatterboxFiles(kind);
  const { entry } = chatterboxContext(kind, files);
  const { registry, hub } = await startFamilyHub([{ entry, files }]);
  const relay = await startRelayProcess({ registry });
  try {
    const page = await openApp(context, relay.url);
    const done = await page.evaluate(async () => {
      const answer = await fetch('/v1/models/chatterbox-turbo/download', { method: 'POST' });
      return (await answer.text()).includes('model.download.done');
    });
    expect(done).toBe(true);

    await page.goto(`${relay.url}/#/voices`);
    await page.getByRole('tab', { name: 'Your voice' }).click();
    const panel = page.getByRole('form', { name: 'Your own voice' });
    const file = (seconds: number) => ({
      name: 'me.flac',
      mimeType: 'audio/flac',
      buffer: Buffer.from(makeAudio('audio/flac', seconds)),
    });
    await panel.locator('input[type=file]').setInputFiles(file(2));
    await panel.getByLabel('Name of the voice').fill('Ada');
    const save = panel.getByRole('button', { name: 'Save this voice' });
    await save.click();
    await expect(panel.getByRole('alert')).toContainText('confirm whose voice it is');
    await panel.getByRole('checkbox').check();
    await save.click();
    await expect(panel.getByRole('alert')).toContainText('2.0 s long');
    const consents = await page.evaluate(
      async () => (await (await fetch('/v1/audio/voice_consents')).json()).data,
    );
    expect(consents).toEqual([]); // nothing stays of a voice that was refused

    await panel.locator('input[type=file]').setInputFiles(file(6));
    await save.click();
    await expect(page.getByText('“Ada” is saved.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Your recorded voices' })).toBeVisible();
    const body = { model: 'tts-1', voice: 'Ada', input: 'Hello there, my friend.', response_format: 'pcm' };
    const first = await speakIn(page, body);
    expect(first.headers).toMatchObject({ 'x-model': 'chatterbox-turbo', 'x-lector-cloned': 'true' });
    expect(first.bytes.length).toBeGreaterThan(4800);

    await relay.stop();
    await context.setOffline(true);
    await page.reload();
    const again = await speakIn(page, body);
    expect(again.bytes.length).toBe(first.bytes.length);
  } finally {
    await relay.stop();
    await hub.close();
  }
});
