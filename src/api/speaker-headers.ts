import type { SpeechInfo } from '../engine/engine.ts';
import type { Registry } from '../models/registry/schema.ts';
import { findModel, isTestTone } from '../models/registry.ts';

/**
 * What a response says of who speaks, and that nobody does where test tones were asked for, and how soon it was
 * accepted: `started` is the request's `performance.now()`.
 */
export function speakerHeaders(
  info: SpeechInfo,
  { registry, started }: { registry: Registry; started: number },
): Record<string, string> {
  const models = [info.model, ...(info.others ?? [])].map((id) => findModel(registry, id));
  const latency = String(Math.round(performance.now() - started));
  const plugins = (info.plugins ?? []).map(({ name, ms }) => `, plugin-${name};dur=${ms.toFixed(1)}`);
  return {
    'cache-control': 'no-store',
    'x-model': info.model,
    'x-voice': info.voice,
    'x-language': info.language,
    'x-device': info.device,
    'x-sample-rate': String(info.sampleRate),
    ...(models.some((entry) => entry && isTestTone(entry)) && { 'x-lector-echo': 'tone, not speech' }),
    ...(info.isCloned && { 'x-lector-cloned': 'true' }),
    ...(info.insteadOf && { 'x-lector-fallback': `${info.insteadOf} could not be loaded` }),
    'x-latency-ms': latency,
    'server-timing': `accept;dur=${latency}${plugins.join('')}`,
  };
}
