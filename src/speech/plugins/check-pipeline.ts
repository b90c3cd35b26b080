import { findLanguage, isSpoken } from '../../models/languages.ts';
import { AUTO, type Registry } from '../../models/registry/schema.ts';
import { modelId } from '../../models/registry.ts';
import { asObject } from './check-answer.ts';
import type { Pipeline } from './plugin.ts';

const KEYS = ['model', 'voice', 'language', 'speed', 'reading'];

/** What `customizePipeline` gave. Throws an Error that says what is wrong with it. */
export function checkPipeline(answer: unknown, registry: Registry): Partial<Pipeline> {
  if (answer === undefined) return {};
  const changed = asObject(answer) as Partial<Pipeline>;
  const unknown = Object.keys(changed).find((key) => !KEYS.includes(key));
  if (unknown) throw new Error(`'${unknown}' can't be changed; what can is ${KEYS.join(', ')}`);
  const { model, voice, speed, reading, language } = changed;
  if (model !== undefined && !modelId(registry, String(model)))
    throw new Error(`the model '${model}' does not exist`);
  if (voice !== undefined && typeof voice !== 'string') throw new Error("'voice' must be text");
  if (speed !== undefined && !(speed >= 0.25 && speed <= 4))
    throw new Error("'speed' must be from 0.25 to 4");
  if (reading !== undefined) asObject(reading);
  return {
    ...changed,
    ...(model !== undefined && { model: modelId(registry, model) ?? model }),
    ...(language !== undefined && { language: checkLanguage(language, registry) }),
  };
}

function checkLanguage(wanted: string, registry: Registry): string {
  if (wanted === AUTO) return AUTO;
  const language = findLanguage(registry, String(wanted));
  if (language && isSpoken(language)) return language;
  throw new Error(`the language '${wanted}' can't be spoken`);
}
