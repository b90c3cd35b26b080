import assert from 'node:assert/strict';
import { z } from 'zod';
import { type AskHost, assertStatus, type Case, jsonOf, post, textOf } from '../case.ts';
import { voiceListShape, type voiceShape } from '../shapes.ts';

/** Nothing is spoken here: the route that takes the same fields, and answers before any model has to be there. */
const phonemize = (body: object) => post('/v1/audio/phonemize', body);

/** What is listed, can be asked for. */
export const EVERY_VOICE: Case[] = [
  {
    name: 'every voice that is listed speaks by its id, its name and its value',
    async run(ask) {
      const { voices } = jsonOf(await ask({ path: '/v1/audio/voices' }), voiceListShape);
      for (const { id, name, value, model } of voices) {
        for (const voice of new Set([id, name, value])) {
          const body = { model, voice, input: 'Hi.', response_format: 'pcm' };
          const answer = await ask(post('/v1/audio/speech', body));
          assertStatus(answer, 200);
          assert.equal(answer.headers['x-voice'], id);
          assert.ok(answer.bytes.length > 4800, voice);
        }
      }
    },
  },
  {
    name: 'every voice that is listed with `all` is known by its id and its name',
    async run(ask) {
      const { voices } = jsonOf(await ask({ path: '/v1/audio/voices?all=true' }), voiceListShape);
      assert.ok(voices.length > 60);
      for (const voice of voices) await assertKnown(ask, voice);
    },
  },
];

/** Taken, or refused for another reason than its name: weights that are not here, a language not spoken yet. */
async function assertKnown(ask: AskHost, { id, name, model }: z.infer<typeof voiceShape>): Promise<void> {
  for (const voice of new Set([id, name, id.toUpperCase()])) {
    const answer = await ask(phonemize({ model, voice, input: 'Hi.' }));
    if (answer.status === 200) continue;
    const { error } = z.object({ error: z.object({ code: z.string() }) }).parse(JSON.parse(textOf(answer)));
    assert.ok(['unsupported', 'model_not_downloaded'].includes(error.code), `${voice}: ${textOf(answer)}`);
  }
}
