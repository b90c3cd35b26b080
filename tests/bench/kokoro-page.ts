import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Browser, Page } from '@playwright/test';
import { startNeuralHub } from '../fixtures/neural-hub.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';
import { fastKokoro } from './fast-kokoro.ts';
import { type Dtype, fullKokoroFile } from './full-kokoro.ts';
import { makeFeeds, VOICE } from './kokoro-text.ts';
import { startPeerWorker } from './peer-page.ts';
import type { RawRun } from './raw.ts';
import { startRawWorker } from './raw-workers.ts';
import { launchChromium, openApp, speakInPage } from './speak.ts';
import type { Timing } from './stats.ts';

const THREADS = Math.min(4, availableParallelism());

export interface KokoroPage {
  browser: Browser;
  page: Page;
  /** Lector, through the page's service worker. */
  lector(input: string, format: string): Promise<Timing>;
  /** A session alone with the graph as downloaded, or as rewritten. */
  raw(input: string, graph: 'downloaded' | 'rewritten'): Promise<RawRun>;
  /** kokoro-js in a worker of the same page, with the graph as downloaded. */
  peer(): Promise<(input: string) => Promise<Timing>>;
  close(): Promise<void>;
}

/** The built app in Chromium with a model of Kokoro's cost, downloaded, and what it is measured against. */
export async function openKokoroPage(
  dtype: Dtype,
  { download = true }: { download?: boolean } = {},
): Promise<KokoroPage> {
  const downloaded = new Uint8Array(readFileSync(fullKokoroFile(dtype)));
  const rewritten = await fastKokoro(dtype);
  // In WASM the app takes what is called q8, whatever it holds; the other one only lies there for the bare session.
  const neural = await startNeuralHub((name) => (name === 'q8' ? downloaded : rewritten));
  const relay = await startRelayProcess({ registry: neural.registry });
  const browser = await launchChromium();
  const closers = [() => browser.close(), () => relay.stop(), () => neural.hub.close()];
  const close = async () => {
    for (const closer of closers.splice(0)) await closer();
  };
  try {
    const page = await openApp(browser, relay.url);
    if (download) await downloadVoice(page);
    const address = (name: string) => {
      const { commit, path, repo } = neural.hub.file(name);
      return `${neural.hub.url}/${repo}/resolve/${commit}/${path}`;
    };
    return {
      browser,
      page,
      lector: (input, response_format) =>
        speakInPage(page, { model: 'kokoro', voice: VOICE, input, response_format }),
      raw: async (input, which) => {
        const graph = address(which === 'downloaded' ? neural.graphs.q8 : neural.graphs.fp32);
        return startRawWorker(page, {
          runtime: 'onnx',
          feeds: await makeFeeds(input),
          graph,
          threads: THREADS,
        });
      },
      async peer() {
        const peer = await startPeerWorker(page, { model: downloaded, threads: THREADS });
        closers.unshift(peer.close);
        return peer.speak;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function downloadVoice(page: Page): Promise<void> {
  const got = await page.evaluate(async () =>
    (await fetch('/v1/models/kokoro/download', { method: 'POST' })).text(),
  );
  if (!got.includes('model.download.done')) throw new Error(`Failed to download: ${got.slice(-500)}`);
}
