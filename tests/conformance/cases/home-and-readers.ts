import assert from 'node:assert/strict';
import { z } from 'zod';
import { decodeWithFfmpeg } from '../../fixtures/ffmpeg.ts';
import {
  type Answered,
  assertStatus,
  type Case,
  jsonOf,
  oneRequest,
  post,
  soundOf,
  speech,
  textOf,
} from '../case.ts';
import { modelListShape } from '../shapes.ts';

const PAGE = 'A page of the book is read. Dr. Smith paid $5.';
/** A line of Kokoro-FastAPI's `/dev/captioned_speech`. */
const captionShape = z.strictObject({
  audio: z.base64(),
  audio_format: z.literal('audio/mpeg'),
  timestamps: z.array(
    z.strictObject({ word: z.string().min(1), start_time: z.number(), end_time: z.number() }),
  ),
});
const named = z.object({ name: z.string() });

/** Voice assistants of homes, and programs that read books and pages. */
export const HOME_AND_READERS: Case[] = [
  {
    name: "Home Assistant's check at set-up is answered in time, with an MP3 that has something in it",
    async run(ask) {
      const started = performance.now();
      const answer = await ask(
        speech(
          { model: 'tts-1', input: '.', voice: 'alloy', response_format: 'mp3' },
          { 'user-agent': 'HomeAssistant-OpenAI-TTS/3.7', authorization: 'Bearer not-needed' },
        ),
      );
      assert.ok(decodeWithFfmpeg(soundOf(answer, 'audio/mpeg')).length > 2400);
      assert.ok(performance.now() - started < 10_000);
    },
  },
  {
    name: 'Home Assistant streams events, whatever the model makes of that field',
    async run(ask) {
      const body = { input: PAGE, voice: 'nova', response_format: 'mp3', stream_format: 'sse' };
      const headers = { accept: 'text/event-stream' };
      const events = await ask(speech({ ...body, model: 'gpt-4o-mini-tts' }, headers));
      assert.match(events.headers['content-type'] ?? '', /^text\/event-stream/);
      assert.match(textOf(events), /^data: \{/);
      soundOf(await ask(speech({ ...body, model: 'tts-1' }, headers)), 'audio/mpeg');
    },
  },
  {
    name: 'wyoming_openai takes us for what has voices, by the addresses that it tries in turn',
    async run(ask) {
      // What it takes for LocalAI, and then asks for no voices.
      assert.equal((await ask({ path: '/v1/readyz' })).status, 404);
      assert.notEqual(textOf(await ask({ path: '/health' })), 'OK');
      assert.deepEqual(jsonOf(await ask({ path: '/v1/test' }), z.unknown()), { status: 'ok' });
      const list = z.object({ voices: z.array(z.object({ id: z.string() })).min(1) });
      jsonOf(await ask({ path: '/v1/audio/voices' }), list);
    },
  },
  {
    name: 'OpenReader looks for voices at three addresses, and sends a name back with a language',
    async run(ask) {
      const { voices } = jsonOf(
        await ask({ path: '/v1/audio/voices' }),
        z.object({ voices: z.array(named) }),
      );
      const other = jsonOf(await ask({ path: '/v1/voices' }), z.object({ data: z.array(named) }));
      const { styles } = jsonOf(await ask({ path: '/v1/styles' }), z.object({ styles: z.array(z.string()) }));
      assert.deepEqual(other.data, voices);
      assert.ok(styles.length === voices.length && voices.length > 0);
      const body = { model: 'tts-1', input: PAGE, speed: 1, response_format: 'mp3', language: 'en' };
      for (const voice of [voices[0]?.name, styles.at(-1)]) {
        soundOf(await ask(speech({ ...body, voice })), 'audio/mpeg');
      }
    },
  },
  oneRequest({
    name: 'Zotero-TTS reads captions line by line, of the words as they were sent',
    request: post('/dev/captioned_speech', { input: PAGE, voice: 'alloy', response_format: 'mp3' }),
    check(answer) {
      assertStatus(answer, 200);
      assert.equal(answer.headers['content-type'], 'application/x-ndjson');
      const lines = textOf(answer).trim().split('\n');
      const captions = lines.map((line) => captionShape.parse(JSON.parse(line)));
      const words = captions.flatMap(({ timestamps }) => timestamps);
      assert.deepEqual(words.map(({ word }) => word).slice(-4), ['Dr.', 'Smith', 'paid', '$5']);
      for (const [i, word] of words.entries()) {
        assert.ok(word.start_time >= (words[i - 1]?.start_time ?? 0) && word.end_time >= word.start_time);
      }
      const bytes = Buffer.concat(captions.map(({ audio }) => Buffer.from(audio, 'base64')));
      const seconds = decodeWithFfmpeg(bytes).length / 24_000;
      assert.ok(seconds + 0.1 > (words.at(-1)?.end_time ?? Number.POSITIVE_INFINITY));
    },
  }),
  {
    name: 'clients of Kokoro-FastAPI list ids alone',
    async run(ask) {
      const answer: Answered = await ask({ path: '/v1/audio/voices?legacy=true' });
      const { voices } = jsonOf(answer, z.strictObject({ voices: z.array(z.string()).min(1) }));
      assert.equal(new Set(voices).size, voices.length);
      jsonOf(await ask({ path: '/v1/models' }), modelListShape);
    },
  },
];
