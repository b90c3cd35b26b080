import type { ModelFiles } from '../family.ts';

export type Transformers = typeof import('@huggingface/transformers');

export interface SetUpOptions {
  /** The repository that `from_pretrained` is to be asked for; its files are `files`, and there are no others. */
  repo: string;
  files: ModelFiles;
  /** Where the runtime's own files are, and how many threads it may use; left out in Node. */
  web?: { wasmPaths: { mjs: string; wasm: string }; threads: number } | undefined;
}

/** Made up: nothing is fetched there. */
const HOST = 'https://files.invalid/';

/**
 * transformers.js, which takes every file from this device and asks no network. To be called once in a thread: after one
 * failed session or run, its runtime refuses all others in that thread (huggingface/transformers.js#1767).
 */
export async function setUpTransformers({ repo, files, web }: SetUpOptions): Promise<Transformers> {
  const transformers = await import('@huggingface/transformers');
  const { env } = transformers;
  env.allowLocalModels = false;
  env.allowRemoteModels = true;
  env.remoteHost = HOST;
  env.remotePathTemplate = '{model}/';
  env.useBrowserCache = false;
  env.useFSCache = false;
  env.useWasmCache = false;
  env.logLevel = transformers.LogLevel.ERROR;
  env.fetch = (input: string | URL | Request) => answer(input, { repo, files });
  const { wasm } = env.backends.onnx;
  if (web && wasm) {
    wasm.wasmPaths = web.wasmPaths;
    wasm.numThreads = web.threads;
    wasm.proxy = false;
  }
  return transformers;
}

/** A file as an answer of a hub; 404 for those that the repository has not, which the library may ask for in vain. */
async function answer(
  input: string | URL | Request,
  { repo, files }: Pick<SetUpOptions, 'repo' | 'files'>,
): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  const path = decodeURIComponent(url.slice(`${HOST}${repo}/`.length));
  if (!url.startsWith(`${HOST}${repo}/`) || !files.paths.includes(path)) {
    return new Response(null, { status: 404, statusText: 'Not Found' });
  }
  const bytes = await files.read(path);
  return new Response(bytes, { headers: { 'content-length': String(bytes.length) } });
}
