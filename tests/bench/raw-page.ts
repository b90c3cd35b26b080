import { loadEspeak } from '../../src/models/builtin/espeak.ts';
import type { EspeakFactory } from '../../src/models/builtin/espeak-module.ts';
import { configureOnnxWeb, sessionOptions } from '../../src/models/onnx/web.ts';
import { ESPEAK_FILES, RUNTIME_FOLDERS } from '../../src/runtime/files.ts';
import { type RawRun, type RawWork, runEspeak, runGraph } from './raw.ts';

/** What the page tells this worker: first what to do and where files lie, then `run`, again and again. */
export type ToRawPage = { work: RawWork; origin: string } | 'run';

/** The scope of a dedicated worker, of which Node's types know nothing. */
const scope = globalThis as unknown as {
  onmessage: (event: { data: ToRawPage }) => void;
  postMessage(message: unknown): void;
};

let run: RawRun | undefined;

scope.onmessage = async ({ data }) => {
  if (data === 'run') scope.postMessage(await run?.());
  else {
    run = await load(data.work, data.origin);
    scope.postMessage('ready');
  }
};

async function load(work: RawWork, origin: string): Promise<RawRun> {
  if (work.runtime === 'espeak') {
    const { default: factory } = (await import(/* @vite-ignore */ `${origin}${ESPEAK_FILES.module}`)) as {
      default: EspeakFactory;
    };
    return runEspeak(await loadEspeak({ factory, pack: await fetchBytes(origin + ESPEAK_FILES.pack) }), work);
  }
  const ort = await import('onnxruntime-web/wasm');
  const path = `${origin}${RUNTIME_FOLDERS.onnx}/ort-wasm-simd-threaded`;
  configureOnnxWeb(ort, { wasmPaths: { mjs: `${path}.mjs`, wasm: `${path}.wasm` }, threads: work.threads });
  const session = await ort.InferenceSession.create(await fetchBytes(work.graph), sessionOptions('wasm'));
  return runGraph(ort, session, work);
}

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Failed to load ${url}: the server answered ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
