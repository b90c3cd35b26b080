import type { SpeechRequest } from '../engine/engine.ts';
import { EngineError } from '../engine/error.ts';
import { languagesOf } from '../models/languages.ts';
import { AUTO, type ModelEntry, type Registry, type VoiceEntry } from '../models/registry/schema.ts';
import { defaultVoice, findModel } from '../models/registry.ts';
import { findSpeaker } from '../models/voice-mix.ts';

/** Who speaks, and with which voice. */
interface Speaker {
  model: ModelEntry;
  voice: VoiceEntry;
}

type VoiceWish = Pick<SpeechRequest, 'model' | 'voice' | 'language' | 'reading' | 'reference'>;

/**
 * Settles which model and voice speak. `auto` takes the best model that is `ready` and has the voice; an own
 * voice id is never replaced by another voice, while OpenAI's names are at home in every model. A model that
 * has voices of the language goes before one that has none. With a recorded voice those speak that clone.
 * Throws an `EngineError` when the model or voice is unknown or its weights are not there.
 */
export function resolveVoice(
  registry: Registry,
  { model, voice, language, reading, reference }: VoiceWish,
  ready: ReadonlySet<string>,
): Speaker {
  if (reference) return resolveCloner(registry, { model, voice, language }, ready);
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
  if (absent) {
    throw notDownloaded(absent.model, whatIsAbsent(absent.model, { voice, reading }));
  }
  if (model !== AUTO && !findModel(registry, model)) {
    throw new EngineError('model_not_found', `The model '${model}' does not exist.`);
  }
  const named = model === AUTO ? undefined : findModel(registry, model);
  if (named && language && !languagesOf(named).includes(language)) {
    throw new EngineError(
      'unsupported',
      `The model '${model}' does not speak '${language}'. It speaks: ${languagesOf(named).join(', ')}.`,
    );
  }
  const wish = voice === '' ? `a voice for '${language}'` : `the voice '${voice}'`;
  throw new EngineError('voice_not_found', `The model '${model}' does not have ${wish}.`);
}

/** Who speaks with a recorded voice, by the name that the request gives it. */
function resolveCloner(
  registry: Registry,
  { model, voice, language }: VoiceWish,
  ready: ReadonlySet<string>,
): Speaker {
  const cloners = registry.models.filter(({ clones }) => clones);
  const asked = model === AUTO ? cloners : cloners.filter(({ id }) => id === findModel(registry, model)?.id);
  const able = asked.filter((entry) => !language || languagesOf(entry).includes(language));
  const entry = able.find(({ id }) => ready.has(id)) ?? able[0];
  const own = entry && defaultVoice(entry, language);
  if (!entry || !own) throw new EngineError('unsupported', whyNoCloner(cloners, { model, language, asked }));
  if (!ready.has(entry.id)) throw notDownloaded(entry, `The model '${entry.id}'`);
  return { model: entry, voice: { ...own, id: voice, name: voice } };
}

function whyNoCloner(
  cloners: ModelEntry[],
  { model, language, asked }: Pick<VoiceWish, 'model' | 'language'> & { asked: ModelEntry[] },
): string {
  if (cloners.length === 0) {
    return 'No model here can speak with a recorded voice. Add one in Lector, under “Models and storage”, or by `lector models add`.';
  }
  const ids = cloners.map(({ id }) => id).join(', ');
  if (asked.length === 0) return `The model '${model}' can't speak with a recorded voice. These can: ${ids}.`;
  return `No model here can speak '${language}' with a recorded voice.`;
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

/** The absent model as the subject of a sentence, after why no other one will do. */
function whatIsAbsent(
  { id, voices, voiceNames }: ModelEntry,
  { voice, reading }: Pick<SpeechRequest, 'voice' | 'reading'>,
): string {
  const name = voice.trim().toLowerCase();
  const model = `The model '${id}'`;
  if (reading?.markup === 'phonemes') return `Only neural voices can speak phonemes. ${model}`;
  // A name that every model has does not tell why it is this one.
  if (name === '' || Object.hasOwn(voiceNames, name)) return model;
  if (voices.some((own) => own.id === name))
    return `The voice '${voice}' belongs to the model '${id}', which`;
  return `The voice '${voice}' is a mix, and only neural voices can be mixed. ${model}`;
}

function notDownloaded({ id }: ModelEntry, what: string): EngineError {
  return new EngineError(
    'model_not_downloaded',
    `${what} has not been downloaded to this device. Open Lector and choose “Get the neural voice”, ` +
      `run 'lector models pull ${id}', or POST /v1/models/${id}/download.`,
  );
}
