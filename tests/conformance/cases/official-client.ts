import assert from 'node:assert/strict';
import { decodeWithFfmpeg } from '../../fixtures/ffmpeg.ts';

type Client = typeof import('openai').OpenAI;
type Format = 'mp3' | 'opus' | 'aac' | 'flac' | 'wav' | 'pcm';

/** What happens where the client lives: in Node, or in a page, where it may use nothing from outside itself. */
interface ClientCase<Seen> {
  name: string;
  act: (OpenAI: Client, baseURL: string) => Promise<Seen>;
  check: (seen: Seen) => void;
}

/** The official client does something, and what it has seen is judged here. */
export interface OfficialCase {
  name: string;
  /** Runs `act` where the client lives; what it gives goes through JSON. */
  run: (
    perform: (act: (OpenAI: Client, baseURL: string) => Promise<unknown>) => Promise<unknown>,
  ) => Promise<void>;
}

/** Everything that the official client does with speech, models and errors. */
export const OFFICIAL_CLIENT: OfficialCase[] = [
  official({
    name: 'speaks in six formats, read whole',
    act: async (OpenAI, baseURL) => {
      const client = new OpenAI({ baseURL, apiKey: 'none', dangerouslyAllowBrowser: true });
      const sounds: Record<string, { type: string | null; bytes: number[] }> = {};
      for (const response_format of ['mp3', 'opus', 'aac', 'flac', 'wav', 'pcm'] as Format[]) {
        const response = await client.audio.speech.create({
          model: 'tts-1',
          voice: 'alloy',
          input: 'Whatever the format, I last as long.',
          response_format,
        });
        const bytes = Array.from(new Uint8Array(await response.arrayBuffer()));
        sounds[response_format] = { type: response.headers.get('content-type'), bytes };
      }
      return sounds;
    },
    check(sounds) {
      const seconds = (sounds['pcm']?.bytes.length ?? 0) / 48_000;
      assert.ok(seconds > 1);
      const types = { mp3: 'mpeg', opus: 'ogg', aac: 'aac', flac: 'flac', wav: 'wav' };
      for (const [format, type] of Object.entries(types)) {
        const sound = sounds[format] ?? { type: null, bytes: [] };
        assert.equal(sound.type, `audio/${type}`);
        const length = decodeWithFfmpeg(new Uint8Array(sound.bytes)).length / 24_000;
        assert.ok(Math.abs(length - seconds) < 0.1, `${format}: ${length} s, not ${seconds} s`);
      }
    },
  }),
  official({
    name: 'reads a body piece by piece, and leaves half-way: it is told so, and the next one is heard',
    act: async (OpenAI, baseURL) => {
      const client = new OpenAI({ baseURL, apiKey: 'none', dangerouslyAllowBrowser: true, maxRetries: 0 });
      const speak = (input: string, signal?: AbortSignal) =>
        client.audio.speech.create(
          { model: 'tts-1', voice: 'alloy', input, response_format: 'pcm' },
          signal ? { signal } : {},
        );
      const leave = new AbortController();
      const book = await speak('This is one sentence of a very long book. '.repeat(15_000), leave.signal);
      const reader = book.body!.getReader();
      const first = (await reader.read()).value?.length ?? 0;
      leave.abort();
      let end = 'read on';
      try {
        while (!(await reader.read()).done);
        end = 'ended';
      } catch (error) {
        end = (error as Error).name;
      }
      const next = await (await speak('And now something else.')).arrayBuffer();
      return { first, end, next: next.byteLength };
    },
    check({ first, end, next }) {
      assert.ok(first > 0 && next > 48_000);
      assert.equal(end, 'AbortError');
    },
  }),
  official({
    name: 'reads events',
    act: async (OpenAI, baseURL) => {
      const client = new OpenAI({ baseURL, apiKey: 'none', dangerouslyAllowBrowser: true });
      const response = await client.audio.speech.create({
        model: 'gpt-4o-mini-tts',
        voice: 'coral',
        input: 'First this. Then that.',
        stream_format: 'sse',
      });
      const lines = (await response.text()).split('\n').filter((line) => line.startsWith('data: '));
      return lines.map(
        (line) => JSON.parse(line.slice(6)) as { type: string; usage?: { total_tokens: number } },
      );
    },
    check(events) {
      assert.equal(events[0]?.type, 'speech.audio.delta');
      assert.equal(events.at(-1)?.type, 'speech.audio.done');
      assert.ok((events.at(-1)?.usage?.total_tokens ?? 0) > 0);
    },
  }),
  official({
    name: 'lists models, and retrieves one',
    act: async (OpenAI, baseURL) => {
      const client = new OpenAI({ baseURL, apiKey: 'none', dangerouslyAllowBrowser: true });
      const ids: string[] = [];
      for await (const { id } of client.models.list()) ids.push(id);
      return { ids, one: await client.models.retrieve('tts-1') };
    },
    check({ ids, one }) {
      assert.ok(ids.includes('tts-1') && ids.includes('kokoro'));
      assert.deepEqual([one.id, one.object], ['tts-1', 'model']);
    },
  }),
  official({
    name: 'throws errors of the right class, with all that they say',
    act: async (OpenAI, baseURL) => {
      const client = new OpenAI({ baseURL, apiKey: 'none', dangerouslyAllowBrowser: true, maxRetries: 0 });
      const failed = async (task: PromiseLike<unknown>) => {
        try {
          await task;
          return undefined;
        } catch (error) {
          if (!(error instanceof OpenAI.APIError)) throw error;
          const { status, code, param, type, requestID } = error;
          const is = (kind: new (...args: never[]) => Error) => error instanceof kind;
          const classes = { bad: is(OpenAI.BadRequestError), lost: is(OpenAI.NotFoundError) };
          return { status, code, param, type, requestID, ...classes };
        }
      };
      const { speech } = client.audio;
      return {
        voice: await failed(speech.create({ model: 'tts-1', voice: 'nobody', input: 'x' })),
        model: await failed(speech.create({ model: 'nothing', voice: 'alloy', input: 'x' })),
        lost: await failed(client.models.retrieve('nobody')),
      };
    },
    check({ voice, model, lost }) {
      const type = 'invalid_request_error';
      assert.match(voice?.requestID ?? '', /^req_/);
      assert.deepEqual(
        { ...voice, requestID: '' },
        { status: 400, code: 'invalid_value', param: 'voice', type, requestID: '', bad: true, lost: false },
      );
      for (const error of [model, lost]) {
        assert.ok(error?.lost);
        assert.deepEqual([error.status, error.code, error.param], [404, 'model_not_found', 'model']);
      }
    },
  }),
  official({
    name: 'is told to come again while too many wait, does so by itself, and is heard',
    act: async (OpenAI, baseURL) => {
      const leave = new AbortController();
      const statuses: [status: number, retryAfter: string | null][] = [];
      const options = { baseURL, apiKey: 'none', dangerouslyAllowBrowser: true };
      const body = { model: 'builtin', voice: 'alloy', response_format: 'pcm' as const };
      // Short steps: the time after which to come again follows from how long they take.
      const input = 'No.\n\n'.repeat(300);
      const crowd = new OpenAI({ ...options, maxRetries: 0 });
      // As many as that wait all the time, since whoever is sent away comes again at once.
      async function insist(): Promise<void> {
        while (!leave.signal.aborted) {
          const alone = new AbortController();
          const giveUp = () => alone.abort();
          leave.signal.addEventListener('abort', giveUp);
          try {
            await (
              await crowd.audio.speech.create({ ...body, input }, { signal: alone.signal })
            ).arrayBuffer();
          } catch (error) {
            const isExpected =
              leave.signal.aborted || (error instanceof OpenAI.APIError && error.status === 503);
            if (!isExpected) throw error;
          }
          leave.signal.removeEventListener('abort', giveUp);
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      }
      const waiting = Array.from({ length: 100 }, insist);
      const client = new OpenAI({
        ...options,
        maxRetries: 3,
        fetch: async (url, init) => {
          const response = await fetch(url, init);
          statuses.push([response.status, response.headers.get('retry-after')]);
          // Those who wait give up: there is room when the client comes again.
          if (response.status === 503) leave.abort();
          return response;
        },
      });
      let bytes = 0;
      while (!leave.signal.aborted) {
        statuses.length = 0;
        const response = await client.audio.speech.create({ ...body, input: 'There is room.' });
        bytes = (await response.arrayBuffer()).byteLength;
      }
      await Promise.all(waiting);
      return { statuses, bytes };
    },
    check({ statuses, bytes }) {
      assert.ok(bytes > 24_000);
      const seen = JSON.stringify(statuses);
      assert.equal(statuses.at(-1)?.[0], 200, seen);
      for (const [status, after] of statuses.slice(0, -1))
        assert.ok(status === 503 && Number(after) >= 1, seen);
      assert.ok(statuses.length > 1, seen);
    },
  }),
];

function official<Seen>({ name, act, check }: ClientCase<Seen>): OfficialCase {
  return { name, run: async (perform) => check((await perform(act)) as Seen) };
}
