import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { symbolIds } from '../../src/text/phonemes/kokoro-vocab.ts';
import { voiceFile } from '../fixtures/models.ts';
import { VOICE } from './kokoro-text.ts';
import { installPeer, PEER } from './peer.ts';
import type { Timing } from './stats.ts';

export interface PeerWorker {
  /** Streams a text, sentence by sentence, as kokoro-js does. */
  speak(input: string): Promise<Timing>;
  close(): Promise<void>;
}

/**
 * Loads kokoro-js as it is published into a dedicated worker of the page, with a model, voice and tokenizer of ours at
 * the addresses where it looks for its own. By itself it takes half of the cores; here it is given as many
 * threads as Lector has.
 */
export async function startPeerWorker(
  page: Page,
  { model, threads }: { model: Uint8Array; threads: number },
): Promise<PeerWorker> {
  installPeer();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = find(pathname, model);
    const headers = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
    if (!file) return response.writeHead(404, headers).end();
    const type = /js$/.test(pathname) ? 'text/javascript' : typeOf(pathname);
    response.writeHead(200, { ...headers, 'content-type': type, 'content-length': file.length }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await page.evaluate(start, { code: workerCode(url, threads) });
  return {
    speak: (input) => page.evaluate(ask, { input }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const HUB = 'https://huggingface.co';

function find(path: string, model: Uint8Array): Uint8Array | undefined {
  if (path.startsWith('/kokoro-js/')) {
    // Where its files come from is written into it.
    const code = readFileSync(join(PEER, 'node_modules/kokoro-js/dist/kokoro.web.js'), 'utf8');
    return Buffer.from(code.replaceAll(HUB, 'http://huggingface.localhost'));
  }
  if (path.startsWith('/runtime/')) {
    const name = path.slice('/runtime/'.length);
    return readFileSync(join(PEER, 'node_modules/@huggingface/transformers/dist', name));
  }
  if (path.endsWith('.onnx')) return model;
  if (path.endsWith(`/voices/${VOICE}.bin`)) return readFileSync(voiceFile(VOICE));
  if (path.endsWith('/config.json')) return json({ model_type: 'style_text_to_speech_2' });
  if (path.endsWith('/tokenizer_config.json'))
    return json({ tokenizer_class: 'PreTrainedTokenizer', model_max_length: 512 });
  if (path.endsWith('/tokenizer.json')) return json(tokenizer());
  return undefined;
}

function typeOf(path: string): string {
  return path.endsWith('.wasm')
    ? 'application/wasm'
    : path.endsWith('.json')
      ? 'application/json'
      : 'application/octet-stream';
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

/** Kokoro's vocabulary as transformers.js reads it: one token a symbol, a pad at both ends. */
function tokenizer() {
  const vocab = Object.fromEntries([['$', 0], ...symbolIds()]);
  const pad = { SpecialToken: { id: '$', type_id: 0 } };
  return {
    version: '1.0',
    added_tokens: [],
    normalizer: null,
    pre_tokenizer: { type: 'Split', pattern: { Regex: '' }, behavior: 'Isolated', invert: false },
    post_processor: {
      type: 'TemplateProcessing',
      single: [pad, { Sequence: { id: 'A', type_id: 0 } }, pad],
      special_tokens: { $: { id: '$', ids: [0], tokens: ['$'] } },
    },
    decoder: null,
    model: { vocab },
  };
}

function workerCode(url: string, threads: number): string {
  return `
    const real = self.fetch.bind(self);
    self.fetch = (input, init) => real(String(input?.url ?? input).replace('http://huggingface.localhost', '${url}'), init);
    Object.defineProperty(navigator, 'hardwareConcurrency', { value: ${2 * threads} });
    const { KokoroTTS, TextSplitterStream, env } = await import('${url}/kokoro-js/kokoro.web.js');
    env.wasmPaths = '${url}/runtime/';
    let tts;
    try {
      tts = await KokoroTTS.from_pretrained('onnx-community/Kokoro-82M-v1.0-ONNX', { dtype: 'q8', device: 'wasm' });
      postMessage({ ready: true });
    } catch (error) {
      postMessage({ error: String(error?.stack ?? error) });
    }
    onmessage = async ({ data }) => {
      try {
        const started = performance.now();
        let first = 0;
        let samples = 0;
        const splitter = new TextSplitterStream();
        const stream = tts.stream(splitter, { voice: '${VOICE}' });
        splitter.push(data.input);
        splitter.close();
        for await (const { audio } of stream) {
          first ||= performance.now() - started;
          samples += audio.audio.length;
        }
        postMessage({ first, total: performance.now() - started, samples });
      } catch (error) {
        postMessage({ error: String(error?.stack ?? error) });
      }
    };
  `;
}

/** What a page has and Node lacks. */
interface PageWorker {
  onmessage: (event: { data: { error?: string } & Partial<Timing> }) => void;
  onerror: (event: { message: string }) => void;
  postMessage(message: unknown): void;
}
declare const Worker: new (url: string, options: { type: 'module' }) => PageWorker;
type Scope = { peerWorker?: PageWorker };

/** Runs in the page. */
function start({ code }: { code: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const worker = new Worker(url, { type: 'module' });
    (globalThis as Scope).peerWorker = worker;
    worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve());
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}

/** Runs in the page. */
function ask({ input }: { input: string }): Promise<Timing> {
  return new Promise((resolve, reject) => {
    const worker = (globalThis as Scope).peerWorker;
    if (!worker) return reject(new Error('The worker has gone.'));
    worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data as Timing));
    worker.postMessage({ input });
  });
}
