import { checkReferences, describeIssue } from './registry/check.ts';
import {
  AUTO,
  type ModelEntry,
  OPENAI_VOICES,
  type OtherModelEntry,
  type Registry,
  registrySchema,
  type VoiceEntry,
} from './registry/schema.ts';

/**
 * Checks the content of `models.json` and gives it typed. Throws one Error that lists every mistake on a
 * line of its own and names the entry and the field, so that a wrong registry fails the build and not a listener.
 */
export function parseRegistry(json: unknown): Registry {
  const result = registrySchema.safeParse(json);
  const problems = result.success
    ? checkReferences(result.data)
    : result.error.issues.map((issue) => describeIssue(json, issue));
  if (!result.success || problems.length > 0) {
    throw new Error(`models.json is not valid:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
  return result.data;
}

/** The model that a name stands for: its id, `auto`, or `undefined` when nobody is called so. Case is ignored. */
export function modelId(registry: Registry, name: string): string | undefined {
  const wanted = name.toLowerCase();
  if (wanted === AUTO) return AUTO;
  const own = registry.models.find((model) => model.id === wanted);
  return own?.id ?? lookUp(registry.modelNames, wanted);
}

/** The entry of a model by its own id; case is ignored. `auto` and names that lead to it give `undefined`. */
export function findModel(registry: Registry, name: string): ModelEntry | undefined {
  const id = modelId(registry, name);
  return registry.models.find((model) => model.id === id);
}

/** All models: those that speak, those that write down what is said, those that answer. */
export function allModels({ models, transcribers, chatModels }: Registry): (ModelEntry | OtherModelEntry)[] {
  return [...models, ...transcribers, ...chatModels];
}

/** The entry of a model of any kind by its own id; case is ignored. */
export function findAnyModel(registry: Registry, name: string): ModelEntry | OtherModelEntry | undefined {
  const wanted = name.toLowerCase();
  return findModel(registry, name) ?? allModels(registry).find(({ id }) => id === wanted);
}

/** A voice of a model by its own id or by OpenAI's name; case is ignored. */
export function findVoice(registry: Registry, model: string, name: string): VoiceEntry | undefined {
  const entry = findModel(registry, model);
  return entry && ownVoice(entry, name);
}

/** A voice of this model by its own id or by OpenAI's name; case is ignored. */
export function ownVoice(entry: ModelEntry, name: string): VoiceEntry | undefined {
  const wanted = name.toLowerCase();
  const isOpenAis = (OPENAI_VOICES as readonly string[]).includes(wanted);
  const hasNames = Object.keys(entry.voiceNames).length > 0;
  const id = lookUp(entry.voiceNames, wanted) ?? (isOpenAis && !hasNames ? entry.defaultVoice : wanted);
  return entry.voices.find((voice) => voice.id === id);
}

/**
 * The voice to use when none is asked for: the model's default, or for a language the first voice that
 * speaks it (`en` finds `en-us`, `fr-ca` finds `fr`); `undefined` when none does. A tone has no language.
 */
export function defaultVoice(model: ModelEntry, language?: string): VoiceEntry | undefined {
  const own = model.voices.find((voice) => voice.id === model.defaultVoice);
  if (!language || isTestTone(model)) return own;
  const wanted = language.toLowerCase();
  const candidates = own ? [own, ...model.voices] : model.voices;
  return (
    candidates.find((voice) => voice.language === wanted) ??
    candidates.find((voice) => baseLanguage(voice.language) === baseLanguage(wanted))
  );
}

/** Whether a model sounds tones where others speak, for those who test clients. */
export function isTestTone({ family }: ModelEntry): boolean {
  return family === 'echo';
}

function baseLanguage(language: string): string {
  return language.split('-', 1)[0] ?? language;
}

function lookUp(names: Record<string, string>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}
