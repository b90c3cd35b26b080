import { spawn } from 'node:child_process';
import { homedir, hostname } from 'node:os';
import { dirname, join } from 'node:path';
import type { Engine } from '../../src/engine/engine.ts';
import type { LiveRegistry } from '../../src/models/own/live-registry.ts';
import type { Registry } from '../../src/models/registry/schema.ts';
import { findModel } from '../../src/models/registry.ts';
import { checkModelsFolder, checkPlugins, checkVoicesDir } from '../check-start.ts';
import { describeSettings, printSettled } from '../config/describe.ts';
import type { Settings } from '../config/schema.ts';
import { settle } from '../config/settle.ts';
import { createLogger, type Logger, toLog } from '../log/logger.ts';
import { isLoopback, ownNumbers } from '../own-names.ts';
import { codecReader } from '../runtime-files.ts';
import { startRelay } from '../server.ts';
import {
  appFolder,
  createOwnEngine,
  createVoiceStore,
  openOwnModels,
  openRegistry,
  readPlugins,
  registryFile,
  version,
} from './settings.ts';

/** `lector serve`: runs until it is interrupted. Rejects when the port is taken, and where what it needs is not usable. */
export async function serve(args: string[]): Promise<void> {
  const settled = settle({ args });
  if (settled.isHelpWanted) return console.log(help());
  if (settled.isPrintWanted) {
    for (const warning of settled.warnings) console.error(warning);
    return console.log(printSettled(settled));
  }
  const logger = createLogger(settled.settings);
  for (const warning of settled.warnings) logger.warn(warning);
  try {
    await run(settled.settings, logger);
  } catch (error) {
    if (settled.settings.logFormat !== 'json') throw error;
    // Who reads the log is a program.
    logger.error((error as Error).message);
    process.exitCode = 1;
  }
}

async function run(settings: Settings, logger: Logger): Promise<void> {
  await checkModelsFolder(settings.modelsDir, logger);
  await checkVoicesDir(settings.voicesDir);
  const live = await openRegistry(settings, toLog(logger));
  requireModels(live.registry, settings.preload);
  const own = createOwnEngine(live, settings, toLog(logger));
  try {
    await checkPlugins(own, readPlugins(settings));
    await serveWith(own, { settings, logger, live });
  } finally {
    await own.close();
  }
}

interface ServeOptions {
  settings: Settings;
  logger: Logger;
  live: LiveRegistry;
}

async function serveWith(own: Engine, { settings, logger, live }: ServeOptions): Promise<void> {
  const plugins = readPlugins(settings);
  let isReady = settings.preload.length === 0;
  const relay = await startRelay({
    port: settings.port,
    address: settings.host,
    speaker: settings.engine,
    apiKey: settings.apiKey || undefined,
    allowedOrigins: settings.allowOrigin,
    allowedHosts: settings.allowHost,
    maxInputLength: settings.maxInput,
    maxRecordingBytes: settings.maxRecording,
    isReady: () => isReady,
    logger,
    own,
    plugins,
    registry: live.registry,
    ownModels: openOwnModels(live, settings, toLog(logger)),
    voices: createVoiceStore(settings, toLog(logger)),
    version,
    loadCodecAsset: codecReader(appFolder),
    folders: [
      ...[
        settings.modelsDir,
        ...(settings.voicesDir ? [settings.voicesDir] : []),
        dirname(appFolder),
        join(appFolder, '../relay'),
        appFolder,
        homedir(),
        process.cwd(),
      ],
      ...plugins.flatMap(({ module }) => (module ? dirname(module) : [])),
    ],
    appFolder,
    registryFile,
  });
  let isStopping = false;
  // The engine's thread is started now that the port is ours, not when the first client waits for it.
  void warmUp(own, settings, logger).then(
    () => {
      isReady = true;
    },
    (error: unknown) => {
      if (!isStopping) logger.error(`The engine could not be started. ${(error as Error).message}`);
    },
  );
  announce(relay.port, settings, logger);
  if (settings.open) openBrowser(`http://localhost:${relay.port}`, logger);
  await interrupted();
  isStopping = true;
  // Whoever asks twice does not want to wait.
  void interrupted().then(() => process.exit(1));
  await relay.close(settings.grace * 1000);
}

/** Tells where it can be reached. */
function announce(port: number, { host, logFormat }: Settings, logger: Logger): void {
  const address = `http://localhost:${port}`;
  const names = isLoopback(host) ? [] : [...ownNumbers(host), hostname()];
  const others = names.map((name) => `http://${name}:${port}`);
  const lines = [
    `Lector ${version} is at ${address}`,
    ...others.map((other) => `From other machines: ${other}`),
    `The speech API is at ${address}/v1. Stop it with Ctrl+C.`,
  ];
  if (logFormat === 'text') console.log(lines.join('\n'));
  else for (const line of lines) logger.info(line);
}

function help(): string {
  return `lector serve: app and API on this machine

${describeSettings()}
  --config FILE                settings as JSON, keys as maxQueue (LECTOR_CONFIG); else lector.config.json here
                               or in the configuration folder. A flag goes before a variable, that before the file
  --print-config               show the settings, and where each came from`;
}

function requireModels(registry: Registry, ids: string[]): void {
  const unknown = ids.find((id) => !findModel(registry, id));
  if (unknown === undefined) return;
  const known = registry.models.map(({ id }) => id).join(', ');
  throw new Error(`There is no model '${unknown}' to preload. Models: ${known}.`);
}

/** Speaks with each model that is to be preloaded. One that can't speak is told of; the others still can. */
async function warmUp(own: Engine, { preload, warmUpText: input }: Settings, logger: Logger): Promise<void> {
  const { models } = await own.status();
  for (const { id, problem } of models) {
    if (problem) logger.warn(`The model '${id}' can't run in this process: ${problem}`);
  }
  for (const model of preload) {
    try {
      const request = { model, voice: '', input, speed: 1 };
      const { chunks } = await own.speak(request, new AbortController().signal);
      let samples = 0;
      for await (const { pcm } of chunks) samples += pcm.length;
      logger.info('preloaded', { model, samples });
    } catch (error) {
      logger.error(`The model '${model}' could not be preloaded. ${(error as Error).message}`);
    }
  }
}

function openBrowser(address: string, logger: Logger): void {
  const programs: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' };
  const child = spawn(programs[process.platform] ?? 'xdg-open', [address], {
    stdio: 'ignore',
    detached: true,
  });
  child.on('error', (error) => logger.warn(`The browser could not be opened: ${error.message}`));
  child.unref();
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
