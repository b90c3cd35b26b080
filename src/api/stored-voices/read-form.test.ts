import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { createVoiceFolder } from '../../../relay/voice-folder.ts';
import { askHandler, readError } from '../../../tests/fixtures/ask.ts';
import { createToneEngine } from '../../../tests/fixtures/engines.ts';
import { makeAudio } from '../../../tests/fixtures/make-audio.ts';

const folder = mkdtempSync(join(tmpdir(), 'lector-forms-'));
const ask = askHandler({ engine: createToneEngine({ segments: 1 }), voices: createVoiceFolder(folder) });
const wav = makeAudio('audio/wav').slice(0, 60);

afterAll(() => rmSync(folder, { recursive: true }));

test('what is no form, or a broken one, is refused; an endless one is not read for ever', async () => {
  const send = (body: string | ReadableStream, type: string) =>
    ask('/v1/audio/voice_consents', {
      method: 'POST',
      body,
      headers: { 'content-type': type },
      duplex: 'half',
    });
  for (const type of ['text/plain', 'application/json', 'multipart/form-data']) {
    expect((await readError(await send('{}', type))).status).toBe(415);
  }
  const broken = await readError(await send('--x\r\nnonsense', 'multipart/form-data; boundary=x'));
  expect(broken).toMatchObject({ status: 400, code: 'invalid_form', param: null });
  let megabytes = 0;
  const endless = new ReadableStream({
    pull(controller) {
      megabytes++;
      controller.enqueue(new Uint8Array(1_000_000));
    },
  });
  expect((await readError(await send(endless, 'multipart/form-data; boundary=x'))).status).toBe(413);
  expect(megabytes).toBeLessThan(40);
});

test('a form that is damaged anywhere is stored or refused, and never a failure of ours', async () => {
  const form = new FormData();
  form.append('name', 'Ada');
  form.append('language', 'en');
  form.append('recording', new File([wav], 'a.wav', { type: 'audio/wav' }));
  const whole = new Response(form);
  const type = whole.headers.get('content-type') ?? '';
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const damage = fc.record({
    at: fc.nat(bytes.length - 1),
    gone: fc.nat(40),
    put: fc.uint8Array({ maxLength: 8 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
      let body = Buffer.from(bytes);
      for (const { at, gone, put } of damages) {
        body = Buffer.concat([body.subarray(0, at), put, body.subarray(at + gone)]);
      }
      const response = await ask('/v1/audio/voice_consents', {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      });
      expect([200, 400]).toContain(response.status);
      await response.arrayBuffer();
    }),
    { numRuns: 150 },
  );
});
