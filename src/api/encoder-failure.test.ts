import { afterEach, expect, test, vi } from 'vitest';
import { postSpeech, readEvents } from '../../tests/fixtures/ask.ts';
import { createToneEngine } from '../../tests/fixtures/engines.ts';
import { decodeWithFfmpeg } from '../../tests/fixtures/ffmpeg.ts';

type Exports = Record<string, (...values: unknown[]) => unknown>;
/** Node's types have none. */
const { WebAssembly: webAssembly } = globalThis as unknown as {
  WebAssembly: { instantiate(...values: unknown[]): Promise<{ instance: { exports: Exports } }> };
};
const BODY = { model: 'gpt-4o-mini-tts', voice: 'alloy', input: 'abcdefghijkl' };

afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

test.each([
  ['mp3', 'enc_encode'],
  ['opus', 'l'],
  ['aac', 'A'],
] as const)(
  '%s that fails in mid-stream makes the body error; the next request works',
  async (format, name) => {
    const { ask, log } = await handlerWithFault(name, { afterCalls: 40 });
    const response = await postSpeech(ask, { ...BODY, response_format: format });
    expect(response.status).toBe(200);
    const reader = response.body!.getReader();
    let bytes = 0;
    const readAll = async () => {
      for (let read = await reader.read(); !read.done; read = await reader.read()) bytes += read.value.length;
    };
    await expect(readAll()).rejects.toThrow('failed with code -1');
    expect(bytes).toBeGreaterThan(0);
    expect(log.at(-1)).not.toBe('spoke 11'); // nothing is spoken for a body that is broken
    const next = await postSpeech(ask, { ...BODY, response_format: format });
    const heard = decodeWithFfmpeg(new Uint8Array(await next.arrayBuffer()));
    expect(heard.length).toBeGreaterThanOrEqual(57_600);
  },
);

test('in events an encoder that fails is the last event, and there is no done', async () => {
  const { ask } = await handlerWithFault('enc_encode', { afterCalls: 40 });
  const response = await postSpeech(ask, { ...BODY, stream_format: 'sse', response_format: 'mp3' });
  const events = readEvents(await response.text());
  expect(events.map(({ type }) => type)).not.toContain('speech.audio.done');
  expect(events.at(-1)).toMatchObject({ error: { type: 'server_error' } });
});

/** A handler whose first codec fails after so many calls of a function that its binary exports. */
async function handlerWithFault(name: string, { afterCalls }: { afterCalls: number }) {
  const instantiate = webAssembly.instantiate.bind(webAssembly);
  vi.spyOn(webAssembly, 'instantiate').mockImplementationOnce(async (...values) => {
    const { instance } = await instantiate(...values);
    const encode = instance.exports[name]!;
    let calls = 0;
    const fail = (...args: unknown[]) => (++calls > afterCalls ? -1 : encode(...args));
    return { instance: { exports: { ...instance.exports, [name]: fail } } };
  });
  vi.resetModules(); // or a codec that another test has started would be used
  const { askHandler } = await import('../../tests/fixtures/ask.ts');
  const log: string[] = [];
  return { ask: askHandler({ engine: createToneEngine({ segments: 12, log }) }), log };
}
