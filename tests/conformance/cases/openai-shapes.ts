import assert from 'node:assert/strict';
import { z } from 'zod';
import { decodeWithFfmpeg } from '../../fixtures/ffmpeg.ts';
import { makeAudio } from '../../fixtures/make-audio.ts';
import { prose } from '../../fixtures/prose.ts';
import {
  type Answered,
  type Asked,
  type Case,
  JSON_TYPE,
  jsonOf,
  oneRequest,
  post,
  soundOf,
  speech,
  textOf,
} from '../case.ts';
import {
  consentListShape,
  consentShape,
  deletedShape,
  doneShape,
  errorShape,
  modelListShape,
  oneModelShape,
  speechEventsShape,
  voiceCreatedShape,
} from '../shapes.ts';

const HELLO = { model: 'tts-1', voice: 'alloy', input: 'Hello.' };
const OPENAI_VOICES = [
  ...['alloy', 'ash', 'ballad', 'coral', 'echo', 'fable', 'onyx', 'nova', 'sage', 'shimmer', 'verse'],
  ...['marin', 'cedar'],
];

/** What is refused, and the status, `param` and `code` that OpenAI gives for it. */
const REFUSALS: [what: string, Asked, status: number, param: string | null, code: string | null][] = [
  ['an unknown voice', speech({ ...HELLO, voice: 'nobody' }), 400, 'voice', 'invalid_value'],
  [
    'an unknown voice object',
    speech({ ...HELLO, voice: { id: 'voice_1234' } }),
    400,
    'voice',
    'invalid_value',
  ],
  ['an unknown model', speech({ ...HELLO, model: 'tts-9' }), 404, 'model', 'model_not_found'],
  ['no model', speech({ input: 'x', voice: 'alloy' }), 400, 'model', 'missing_required_parameter'],
  ['no input', speech({ model: 'tts-1', voice: 'alloy' }), 400, 'input', 'missing_required_parameter'],
  ['a speed too high', speech({ ...HELLO, speed: 4.1 }), 400, 'speed', 'invalid_value'],
  [
    'an unknown format',
    speech({ ...HELLO, response_format: 'exe' }),
    400,
    'response_format',
    'invalid_value',
  ],
  ['a model nobody has', { path: '/v1/models/nobody' }, 404, 'model', 'model_not_found'],
  ['an address nobody has', { path: '/v1/audio/nothing' }, 404, null, 'unknown_url'],
  ['a GET of speech', { path: '/v1/audio/speech' }, 405, null, 'method_not_allowed'],
  [
    'text that is no JSON',
    { path: '/v1/audio/speech', headers: JSON_TYPE, body: '{"model":' },
    400,
    null,
    'invalid_json',
  ],
];

/** OpenAI's own shapes, field by field. */
export const OPENAI_SHAPES: Case[] = [
  ...REFUSALS.map(([what, request, status, param, code]) =>
    oneRequest({
      name: `${what} is refused in OpenAI's error shape: ${status}, ${param}, ${code}`,
      request,
      check(answer) {
        const { error } = jsonOf(answer, errorShape, status);
        assert.deepEqual(
          { type: error.type, param: error.param, code: error.code },
          { type: 'invalid_request_error', param, code },
        );
        assert.match(answer.headers['x-request-id'] ?? '', /^req_/);
      },
    }),
  ),
  {
    name: 'models are listed and told of one by one, as OpenAI does',
    async run(ask) {
      const { data } = jsonOf(await ask({ path: '/v1/models' }), modelListShape);
      const ids = data.map(({ id }) => id);
      for (const name of ['tts-1', 'tts-1-hd', 'gpt-4o-mini-tts']) assert.ok(ids.includes(name), name);
      for (const id of ids) {
        assert.equal(jsonOf(await ask({ path: `/v1/models/${id}` }), oneModelShape).id, id);
      }
    },
  },
  {
    name: 'all thirteen voice names of OpenAI are different voices, in any case and as objects',
    async run(ask) {
      const spoken = new Map<string, string>();
      for (const voice of OPENAI_VOICES) {
        const answer = await ask(speech({ ...HELLO, voice, response_format: 'pcm' }));
        soundOf(answer, 'audio/pcm');
        spoken.set(answer.headers['x-voice'] ?? '', voice);
        const forms = [{ id: voice }, voice.toUpperCase()];
        for (const form of forms.slice(0, voice === 'alloy' ? 2 : 0)) {
          const same = await ask(speech({ ...HELLO, voice: form, response_format: 'pcm' }));
          assert.ok(Buffer.from(same.bytes).equals(answer.bytes));
        }
      }
      assert.equal(spoken.size, OPENAI_VOICES.length);
    },
  },
  oneRequest({
    name: 'events have the keys of the specification, and a usage that adds up',
    request: speech({ ...HELLO, model: 'gpt-4o-mini-tts', response_format: 'mp3', stream_format: 'sse' }),
    check(answer) {
      assert.match(answer.headers['content-type'] ?? '', /^text\/event-stream/);
      const events = speechEventsShape.parse(eventsOf(answer));
      const done = doneShape.parse(events.at(-1));
      const audio = events.flatMap((event) => (event.type === 'speech.audio.delta' ? [event.audio] : []));
      const mp3 = Buffer.concat(audio.map((part) => Buffer.from(part, 'base64')));
      assert.ok(Math.abs(decodeWithFfmpeg(mp3).length / 24_000 - done.duration) < 0.1);
    },
  }),
  ...['tts-1', 'tts-1-hd'].map((model) =>
    oneRequest({
      name: `${model} knows no events, and answers with sound`,
      request: speech({ ...HELLO, model, stream_format: 'sse' }),
      check: (answer) => void soundOf(answer, 'audio/mpeg'),
    }),
  ),
  {
    name: 'a speed as text is the same as one as a number, and twice the speed takes half the time',
    async run(ask) {
      const say = async (speed: unknown) => {
        const input = 'A sentence of some length, which is spoken at several speeds.';
        return soundOf(await ask(speech({ ...HELLO, input, speed, response_format: 'pcm' })), 'audio/pcm');
      };
      const [normal, fast, text] = [await say(1), await say(2), await say('2')];
      assert.ok(Buffer.from(fast).equals(text));
      assert.ok(Math.abs(normal.length / fast.length - 2) < 0.4, `${normal.length / fast.length}`);
    },
  },
  ...['Bearer ', 'Bearer undefined', 'undefined', 'Bearer sk-junk', 'null'].map((authorization) =>
    oneRequest({
      name: `where no key is wanted, the authorization "${authorization}" is let in`,
      request: speech({ ...HELLO, response_format: 'pcm' }, { authorization }),
      check: (answer) => void soundOf(answer, 'audio/pcm'),
    }),
  ),
  {
    name: 'an input over 4,096 characters is spoken to its end: that is more than OpenAI takes',
    async run(ask) {
      const speak = async (between: string) => {
        const input = `${prose(30)}${between}And so it ends.`;
        const answer = await ask(speech({ ...HELLO, input, response_format: 'pcm' }));
        return { input, pcm: soundOf(answer, 'audio/pcm') };
      };
      const [long, short] = [await speak('\n'.repeat(4096)), await speak('\n\n')];
      assert.ok(long.input.length > 4096);
      assert.ok(Buffer.from(long.pcm).equals(short.pcm));
    },
  },
  ...['.', '…', '?!', '。', '🙂', '\u200b.'].map((input) =>
    oneRequest({
      name: `${JSON.stringify(input)} is a short file, not an error`,
      request: speech({ ...HELLO, input }),
      check: (answer) => assert.ok(decodeWithFfmpeg(soundOf(answer, 'audio/mpeg')).length > 2400),
    }),
  ),
  {
    name: 'consents and custom voices are stored, told, renamed and removed in the shapes of the specification',
    run: storeAndRemove,
  },
];

async function storeAndRemove(ask: (asked: Asked) => Promise<Answered>): Promise<void> {
  const recording = makeAudio('audio/mpeg', 6);
  const consents = '/v1/audio/voice_consents';
  const made = await ask(form(consents, { name: 'Ada', language: 'en-GB' }, { recording }));
  const consent = jsonOf(made, consentShape);
  const sample = form(
    '/v1/audio/voices',
    { name: 'Ada reads', consent: consent.id },
    { audio_sample: recording },
  );
  const voice = jsonOf(await ask(sample), voiceCreatedShape);
  const list = jsonOf(await ask({ path: `${consents}?limit=1` }), consentListShape);
  assert.deepEqual([list.first_id, list.last_id], [consent.id, consent.id]);
  assert.deepEqual(jsonOf(await ask({ path: `${consents}/${consent.id}` }), consentShape), consent);
  const renamed = await ask(post(`${consents}/${consent.id}`, { name: 'Ada L.' }));
  assert.equal(jsonOf(renamed, consentShape).name, 'Ada L.');
  const remove = async (path: string, object: string) =>
    jsonOf(await ask({ method: 'DELETE', path }), deletedShape(object));
  assert.equal((await remove(`/v1/audio/voices/${voice.id}`, 'audio.voice')).id, voice.id);
  await remove(`${consents}/${consent.id}`, 'audio.voice_consent');
  jsonOf(await ask({ path: `${consents}/${consent.id}` }), errorShape, 404);
}

/** A form as clients write it, with an MP3 as its file. */
function form(
  path: string,
  fields: Record<string, string>,
  files: Record<string, Uint8Array<ArrayBuffer>>,
): Asked {
  const part = (head: string, content: string | Uint8Array) =>
    Buffer.concat([Buffer.from(`--limit\r\n${head}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')]);
  const named = (name: string) => `Content-Disposition: form-data; name="${name}"`;
  const parts = [
    ...Object.entries(fields).map(([name, value]) => part(named(name), value)),
    ...Object.entries(files).map(([name, bytes]) =>
      part(`${named(name)}; filename="a.mp3"\r\nContent-Type: audio/mpeg`, bytes),
    ),
    Buffer.from('--limit--\r\n'),
  ];
  const headers = { 'content-type': 'multipart/form-data; boundary=limit' };
  return { path, headers, body: new Uint8Array(Buffer.concat(parts)) };
}

function eventsOf(answer: Answered): unknown[] {
  const lines = textOf(answer).split('\n\n').filter(Boolean);
  return lines.map((line) => {
    assert.ok(line.startsWith('data: '), line);
    return z.record(z.string(), z.unknown()).parse(JSON.parse(line.slice('data: '.length)));
  });
}
