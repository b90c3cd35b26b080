import { makeAudio } from '../fixtures/make-audio.ts';
import { expect, openApp, openPlainPage, speakIn, test } from './lector-page.ts';

test('a saved voice and an uploaded one are seen by the next tab at once, and survive a reload and the network', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  const other = await openPlainPage(context, relay.url);
  const bytes = [...makeAudio('audio/webm', 6)];
  const { saved, voice } = await page.evaluate(async (audio) => {
    const post = async (path: string, init: RequestInit) =>
      (await fetch(path, { method: 'POST', ...init })).json();
    const form = (fields: Record<string, string | Blob>) => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      return { body };
    };
    const recording = new Blob([new Uint8Array(audio)], { type: 'audio/webm;codecs=opus' });
    const consent = await post(
      '/v1/audio/voice_consents',
      form({ name: 'Ada', recording, language: 'en-US' }),
    );
    return {
      voice: await post(
        '/v1/audio/voices',
        form({ name: 'Me', audio_sample: recording, consent: consent.id }),
      ),
      saved: await post('/v1/audio/voices', {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'Bedtime', mix: 'en-gb-henry' }),
      }),
    };
  }, bytes);
  expect(voice).toMatchObject({ object: 'audio.voice', name: 'Me' });
  const listed = () =>
    other.evaluate(async () => {
      const { voices } = await (await fetch('/v1/audio/voices?all=true')).json();
      return voices.map(({ id }: { id: string }) => id).filter((id: string) => id.startsWith('voice_'));
    });
  expect(await listed()).toEqual([voice.id, saved.id]);

  await relay.stop();
  await context.setOffline(true);
  await page.reload();
  expect(await listed()).toEqual([voice.id, saved.id]);
  const body = { model: 'tts-1', voice: 'bedtime', input: 'Hi.', response_format: 'pcm' };
  const spoken = await speakIn(page, body);
  expect(spoken.headers['x-voice']).toBe('en-gb-henry');
  const sample = await other.evaluate(
    async (id) => [...new Uint8Array(await (await fetch(`/v1/audio/voices/${id}/sample`)).arrayBuffer())],
    voice.id,
  );
  expect(sample).toEqual(bytes);
});

test('a page of another site can not store anything by sending a form to the service worker', async ({
  context,
  relay,
}) => {
  const page = await openApp(context, relay.url);
  const evil = await context.newPage();
  await evil.goto(`http://127.0.0.1:${relay.port}/LICENSES.md`);
  await evil.evaluate((action) => {
    const form = document.createElement('form');
    Object.assign(form, { action, method: 'post', enctype: 'multipart/form-data' });
    const files = new DataTransfer();
    files.items.add(new File(['OggS'], 'a.ogg', { type: 'audio/ogg' }));
    for (const [name, value] of Object.entries({ name: 'Eve', language: 'en', recording: files.files })) {
      const input = document.createElement('input');
      input.name = name;
      if (typeof value === 'string') input.value = value;
      else Object.assign(input, { type: 'file', files: value });
      form.append(input);
    }
    document.body.append(form);
    form.submit();
  }, `${relay.url}/v1/audio/voice_consents`);
  await evil.waitForURL(`${relay.url}/**`);
  expect(await evil.textContent('body')).toContain('may not be sent here');
  const consents = await page.evaluate(async () => (await fetch('/v1/audio/voice_consents')).json());
  expect(consents.data).toEqual([]);
});
