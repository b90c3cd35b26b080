import { curlCommands } from '../../../api/docs/curl.ts';
import type { ApiRequest } from './api-request.ts';

/** What a snippet is to say, and with whose voice. */
export interface Wish {
  input: string;
  voice: string;
}

/** A piece of a program, and the request that it makes. */
export interface Snippet {
  code: string;
  request: ApiRequest;
}

/** `fetch` of the browser: speech as MP3, played. */
export function fetchSnippet(wish: Wish): Snippet {
  const { body, request } = speechRequest(wish);
  const code = `const answer = await fetch('/v1/audio/speech', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(${indent(body)}),
});
if (!answer.ok) throw new Error((await answer.json()).error.message);
await new Audio(URL.createObjectURL(await answer.blob())).play();`;
  return { code, request };
}

/** The `openai` package in a page of this origin. */
export function clientSnippet(wish: Wish): Snippet {
  const { body, request } = speechRequest(wish);
  const code = `import OpenAI from 'openai';

const client = new OpenAI({
  baseURL: \`\${location.origin}/v1\`,
  apiKey: 'none',
  dangerouslyAllowBrowser: true,
});
const speech = await client.audio.speech.create(${indent(body, 0)});
await new Audio(URL.createObjectURL(await speech.blob())).play();`;
  return { code, request };
}

/** The times of the words, as JSON. */
export function timesSnippet({ input, voice }: Wish): Snippet {
  const body = { model: 'tts-1', voice, input, include_audio: false };
  const code = `const answer = await fetch('/v1/audio/speech/timestamps', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(${indent(body)}),
});
console.log(await answer.json());`;
  return { code, request: post('/v1/audio/speech/timestamps', body) };
}

/** A command for a terminal; `origin` is the relay's. */
export function curlSnippet(origin: string, wish: Wish): Snippet {
  const { body, request } = speechRequest(wish);
  const [code = ''] = curlCommands({
    origin,
    method: 'POST',
    path: '/v1/audio/speech',
    operation: {
      operationId: 'speech',
      tags: [],
      summary: '',
      requestBody: {
        required: true,
        content: { 'application/json': { examples: { wish: { value: body } } } },
      },
      responses: { 200: { description: '', content: { 'audio/mpeg': {} } } },
    },
  });
  return { code, request };
}

function speechRequest({ input, voice }: Wish) {
  const body = { model: 'tts-1', voice, input };
  return { body, request: post('/v1/audio/speech', body) };
}

function post(path: string, body: object): ApiRequest {
  return { method: 'POST', path, body: JSON.stringify(body), type: 'application/json' };
}

/** An object as JavaScript, its fields on lines of their own. */
function indent(body: object, by = 2): string {
  const fields = Object.entries(body).map(
    ([key, value]) => `${' '.repeat(by + 2)}${key}: ${JSON.stringify(value)},\n`,
  );
  return `{\n${fields.join('')}${' '.repeat(by)}}`;
}
