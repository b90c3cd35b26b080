import type { SpeechInfo } from '../engine/engine.ts';
import type { Registry } from '../models/registry/schema.ts';
import { findModel, isTestTone } from '../models/registry.ts';

/** What a response says of who speaks, and that nobody does where test tones were asked for. */
export function speakerHeaders(head: SpeechInfo, registry: Registry): Record<string, string> {
  const entry = findModel(registry, head.model);
  return {
    'cache-control': 'no-store',
    'x-model': head.model,
    'x-voice': head.voice,
    'x-language': head.language,
    'x-device': head.device,
    'x-sample-rate': String(head.sampleRate),
    ...(entry && isTestTone(entry) && { 'x-lector-echo': 'tone, not speech' }),
  };
}
