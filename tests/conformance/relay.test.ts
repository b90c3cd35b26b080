import OpenAI from 'openai';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RelayProcess, startRelayProcess } from '../fixtures/relay-process.ts';
import type { AskHost } from './case.ts';
import { CASES } from './cases/all.ts';
import { OFFICIAL_CLIENT } from './cases/official-client.ts';
import { relayHost } from './relay-host.ts';

/** What minutes of speech may take on a busy machine. */
const LONG = 120_000;
/** The id under which read-aloud's extension is published for Chrome. */
const READ_ALOUD = 'chrome-extension://hdhinadidafjejdhmfkjgnolgimiaplp';

let relay: RelayProcess;
let ask: AskHost;

beforeAll(async () => {
  relay = await startRelayProcess({ args: ['--allow-origin', READ_ALOUD] });
  ask = relayHost(relay.port);
});

afterAll(() => relay?.stop());

test.each(CASES)('$name', ({ run }) => run(ask), LONG);

test.each(OFFICIAL_CLIENT)(
  'the official client $name',
  ({ run }) => run((act) => act(OpenAI, `${relay.url}/v1`)),
  LONG,
);

test('read-aloud is let in from its extension, once the user has allowed that', async () => {
  const headers = { origin: READ_ALOUD, 'content-type': 'application/json' };
  const body = JSON.stringify({ model: 'tts-1', input: 'x', voice: 'alloy', response_format: 'pcm' });
  const answer = await ask({ path: '/v1/audio/speech', headers, body });
  expect(answer.status).toBe(200);
  expect(answer.headers['access-control-allow-origin']).toBe(READ_ALOUD);
});
