import type { SpeechRequest } from '../engine/engine.ts';
import { EngineError } from '../engine/error.ts';
import { languagesOf } from '../models/languages.ts';
import { AUTO, type ModelEntry, type Registry, type VoiceEntry } from '../models/registry/schema.ts';
import { defaultVoice, findModel } from '../models/registry.ts';
import { findSpeaker } from '../models/voice-mix.ts';

/**
 * Settles which model and voice speak. `auto` takes the best model that is `ready` and has the voice; an own
 * voice id is never replaced by another voice, while OpenAI's names are at home in every model. A model that
 * has voices of the language goes before one that has none.
 * Throws an `EngineError` when the model or voice is unknown or its weights are not there.
 */
export function resolveVoice(
  registry: Registry,
  { model, voice, language }: Pick<SpeechRequest, 'model' | 'voice' | 'language'>,
  ready: ReadonlySet<string>,
): { model: ModelEntry; voice: VoiceEntry } {
  const candidates =
    model === AUTO ? [...modelsFor(registry, language), ...ownersOf(registry, voice)] : [model];
  const speakers = candidates.flatMap((id) => {
    const entry = findModel(registry, id);
    if (entry && language && !languagesOf(entry).includes(language)) return [];
    const found = entry && (voice === '' ? defaultVoice(entry, language) : findSpeaker(registry, id, voice));
    return found ? [{ model: entry, voice: found }] : [];
  });
  const speaker = speakers.find((candidate) => ready.has(candidate.model.id));
  if (speaker) return speaker;
  const absent = speakers[0];
  if (absent) throw notDownloaded(absent.model, voice);
  if (model !== AUTO && !findModel(registry, model)) {
    throw new EngineError('model_not_found', `The model '${model}' does not exist.`);
  }
  const wish = voice === '' ? `a voice for '${language}'` : `the voice '${voice}'`;
  throw new EngineError('voice_not_found', `The model '${model}' does not have ${wish}.`);
}

/** The models that `auto` never tries: only who names one of their own voices means them. */
function ownersOf({ models, defaults }: Registry, voice: string): string[] {
  const others = models.filter(({ id }) => !defaults.models.includes(id));
  return others
    .filter(({ voices }) => voices.some(({ id }) => id === voice.toLowerCase()))
    .map(({ id }) => id);
}

/** The models that `auto` tries; those without a voice of the language come last, since they can't say it well. */
function modelsFor(registry: Registry, language: string | undefined): string[] {
  const { models } = registry.defaults;
  const speaksIt = (id: string) => {
    const entry = findModel(registry, id);
    return !language || !entry || defaultVoice(entry, language) !== undefined;
  };
  return [...models.filter(speaksIt), ...models.filter((id) => !speaksIt(id))];
}

function notDownloaded(model: ModelEntry, voice: string): EngineError {
  const what = voice
    ? `The voice '${voice}' belongs to the model '${model.id}', which`
    : `The model '${model.id}'`;
  return new EngineError(
    'model_not_downloaded',
    `${what} has not been downloaded to this device. Open Lector and choose “Get the neural voice”, ` +
      `run 'lector models pull ${model.id}', or POST /v1/models/${model.id}/download.`,
  );
}
