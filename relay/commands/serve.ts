import { parseArgs } from 'node:util';
import { DEFAULT_MAX_QUEUE } from '../../src/engine/queue.ts';
import { codecReader } from '../runtime-files.ts';
import { startRelay } from '../server.ts';
import {
  appFolder,
  createOwnEngine,
  createVoiceStore,
  readPlugins,
  readRegistry,
  registryFile,
  version,
} from './settings.ts';

const HELP = `lector serve: app and API on this machine

  --port N              default 4280 (or LECTOR_PORT)
  --api-key KEY         want this key as a Bearer token (or LECTOR_API_KEY)
  --allow-origin URL    let pages of this origin call; may be given again
  --host-name NAME:PORT let requests call this host name; may be given again
  --max-input N         longest input in characters, default 800000
  --max-queue N         requests that may wait for the voice, default ${DEFAULT_MAX_QUEUE} (or LECTOR_MAX_QUEUE)

  LECTOR_PLUGINS        plugins that run for each request: names and files parted by commas, or a JSON list`;

/** `lector serve`: runs until it is interrupted. Rejects when the port is taken. */
export async function serve(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: process.env['LECTOR_PORT'] ?? '4280' },
      'api-key': { type: 'string', default: process.env['LECTOR_API_KEY'] ?? '' },
      'allow-origin': { type: 'string', multiple: true, default: [] },
      'host-name': { type: 'string', multiple: true, default: [] },
      'max-input': { type: 'string' },
      'max-queue': { type: 'string', default: process.env['LECTOR_MAX_QUEUE'] ?? '' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(HELP);
  const registry = readRegistry();
  const maxQueue = values['max-queue'] ? wholeNumber('--max-queue', values['max-queue']) : undefined;
  const own = createOwnEngine(registry, maxQueue);
  const relay = await startRelay({
    port: portNumber(values.port),
    address: '127.0.0.1',
    apiKey: values['api-key'] || undefined,
    allowedOrigins: values['allow-origin'],
    allowedHosts: values['host-name'],
    maxInputLength: values['max-input'] ? wholeNumber('--max-input', values['max-input']) : undefined,
    own,
    plugins: readPlugins(),
    registry,
    voices: createVoiceStore(),
    version,
    loadCodecAsset: codecReader(appFolder),
    appFolder,
    registryFile,
  });
  // The engine's thread is started now that the port is ours, not when the first client waits for it.
  let isStopping = false;
  void own.status().catch((error: unknown) => {
    if (!isStopping) console.error('The engine could not be started.', error);
  });
  const address = `http://localhost:${relay.port}`;
  console.log(`Lector ${version} is at ${address}\nThe speech API is at ${address}/v1. Stop it with Ctrl+C.`);
  await interrupted();
  isStopping = true;
  await relay.close();
  await own.close();
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function portNumber(text: string): number {
  const port = wholeNumber('--port', text);
  if (port > 65_535) throw new Error(`--port must be at most 65535, not ${port}.`);
  return port;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`${name} must be a whole number, not '${text}'.`);
  return Number(text);
}
