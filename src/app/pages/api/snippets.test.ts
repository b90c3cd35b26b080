import { expect, test } from 'vitest';
import { clientSnippet, curlSnippet, fetchSnippet, timesSnippet } from './snippets.ts';

const wish = { input: `It's "his"\n\`\${x}\``, voice: 'alloy' };

test('a snippet does just what its Run button sends, whatever the text has in it', async () => {
  for (const { code, request } of [fetchSnippet(wish), timesSnippet(wish)]) {
    let sent: unknown;
    const answer = { ok: true, blob: async () => new Blob([]), json: async () => ({}) };
    const fetch = async (path: string, init: object) => {
      sent = { path, ...init };
      return answer;
    };
    const Audio = class {
      play = async () => undefined;
    };
    const quiet = { log: () => undefined };
    // The snippet itself is run: it is what people will paste.
    const run = new Function('fetch', 'Audio', 'URL', 'console', `return (async () => {${code}})()`);
    await run(fetch, Audio, { createObjectURL: () => '' }, quiet);
    const { path, method, body, type } = request;
    expect(sent).toEqual({ path, method, body, headers: { 'content-type': type } });
    expect(JSON.parse(String(body))).toMatchObject(wish);
  }
  expect(clientSnippet(wish).code).toContain(JSON.stringify(wish.input));
  expect(curlSnippet('http://localhost:1', wish).code).toContain('http://localhost:1/v1/audio/speech');
});
