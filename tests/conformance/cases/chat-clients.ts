import assert from 'node:assert/strict';
import { z } from 'zod';
import { decodeWithFfmpeg } from '../../fixtures/ffmpeg.ts';
import { prose } from '../../fixtures/prose.ts';
import { type Answered, type Case, jsonOf, oneRequest, soundOf, speech } from '../case.ts';
import { modelListShape, modelShape, voiceListShape } from '../shapes.ts';

const SENTENCE = 'The answer of a chat is read aloud.';

/** Programs in which people talk to a model, and let it speak. */
export const CHAT_CLIENTS: Case[] = [
  {
    name: 'Open WebUI reads voices and models without any key, and picks from them',
    async run(ask) {
      const { voices } = jsonOf(await ask({ path: '/v1/audio/voices' }), voiceListShape);
      const audioModels = z.object({ models: z.array(z.object({ id: z.string() })).min(1) });
      const { models } = jsonOf(await ask({ path: '/v1/audio/models' }), audioModels);
      jsonOf(await ask({ path: '/v1/models' }), modelListShape);
      const body = { input: SENTENCE, voice: voices[0]?.id, model: models[0]?.id };
      const headers = { authorization: 'Bearer ', 'x-openwebui-user-name': 'Ada' };
      assertMp3(await ask(speech(body, headers)));
    },
  },
  oneRequest({
    name: 'SillyTavern sends a Bearer that is empty',
    request: speech(
      { input: SENTENCE, response_format: 'mp3', voice: 'alloy', speed: 1, model: 'tts-1' },
      { authorization: 'Bearer ' },
    ),
    check: assertMp3,
  }),
  {
    name: "SillyTavern's TTS WebUI reads the voices of a model as options, and a WAV whose first piece is its header",
    async run(ask) {
      const options = z.object({
        voices: z.array(z.object({ value: z.string(), label: z.string() })).min(1),
      });
      const { voices } = jsonOf(await ask({ path: '/v1/audio/voices/tts-1' }), options);
      const body = { model: 'tts-1', voice: voices[0]?.value, input: SENTENCE, response_format: 'wav' };
      const extra = { speed: 1, stream: true, params: { seed: -1, use_cache: false } };
      const answer = await ask(speech({ ...body, ...extra }, { 'cache-control': 'no-cache' }));
      const wav = soundOf(answer, 'audio/wav');
      assert.equal(answer.pieces[0]?.length, 44);
      assert.equal(new TextDecoder().decode(answer.pieces[0]?.subarray(0, 4)), 'RIFF');
      assert.ok(decodeWithFfmpeg(wav).length > 24_000);
    },
  },
  {
    name: "LibreChat's ten MP3 bodies of 1,000 characters each, put behind each other, play as long as they do alone",
    async run(ask) {
      const text = prose(600);
      const bodies: Uint8Array[] = [];
      for (let i = 0; i < 3; i++) {
        const input = text.slice(i * 1000, (i + 1) * 1000);
        assert.equal(input.length, 1000);
        const request = speech(
          { input, model: 'tts-1', voice: 'alloy', backend: 'openai' },
          { authorization: 'undefined' },
        );
        bodies.push(soundOf(await ask(request), 'audio/mpeg'));
      }
      // A body says nothing of what stands beside it: three of them in ten places, each behind every other.
      const places = [0, 1, 2, 0, 2, 1, 0, 0, 1, 1];
      const seconds = bodies.map(secondsOf);
      const alone = places.reduce((sum, place) => sum + (seconds[place] ?? 0), 0);
      assert.ok(alone > 300, `${alone} s`);
      const joined = Buffer.concat(places.flatMap((place) => bodies[place] ?? []));
      assert.ok(Math.abs(secondsOf(joined) - alone) < 0.065);
    },
  },
  oneRequest({
    name: "LibreChat's mode for LocalAI sends the voice as the model, and no voice",
    request: speech({ input: SENTENCE, model: 'nova', backend: 'nova' }, { authorization: 'undefined' }),
    check(answer) {
      assertMp3(answer);
      assert.ok(answer.headers['x-voice']);
    },
  }),
  {
    name: 'AnythingLLM asks with no key, and its defaults',
    async run(ask) {
      for (const authorization of ['Bearer null', 'null']) {
        assertMp3(await ask(speech({ model: 'tts-1', voice: 'alloy', input: SENTENCE }, { authorization })));
      }
    },
  },
  oneRequest({
    name: "Vercel's AI SDK sends instructions, and a speed",
    request: speech({
      model: 'gpt-4o-mini-tts',
      input: SENTENCE,
      voice: 'alloy',
      response_format: 'mp3',
      speed: 1.25,
      instructions: 'Speak in a slow and steady tone.',
    }),
    check: assertMp3,
  }),
  oneRequest({
    name: 'KoboldAI Lite sends the least there is',
    request: speech({ model: 'tts-1', input: SENTENCE, voice: 'fable' }),
    check: assertMp3,
  }),
  {
    name: 'read-aloud tries the models as a test, then speaks with instructions that are empty',
    async run(ask) {
      const { data } = jsonOf(await ask({ path: '/v1/models' }), z.object({ data: z.array(modelShape) }));
      assert.ok(data.some(({ id }) => id === 'gpt-4o-mini-tts'));
      const body = { model: 'gpt-4o-mini-tts', input: SENTENCE, voice: 'ash', instructions: '' };
      assertMp3(await ask(speech({ ...body, response_format: 'mp3' })));
    },
  },
];

function assertMp3(answer: Answered): void {
  assert.ok(secondsOf(soundOf(answer, 'audio/mpeg')) > 1);
}

function secondsOf(bytes: Uint8Array): number {
  return decodeWithFfmpeg(bytes).length / 24_000;
}
