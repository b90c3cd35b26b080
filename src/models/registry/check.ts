import type { z } from 'zod';
import { AUTO, type ModelEntry, OPENAI_VOICES, type Registry } from './schema.ts';

/** Says in plain words where in `models.json` a schema issue lies, and what is wrong there. */
export function describeIssue(json: unknown, issue: z.core.$ZodIssue): string {
  const { place, parent, field } = locate(json, issue.path);
  if (issue.code === 'unrecognized_keys') return `${place}: unknown field "${issue.keys.join('", "')}"`;
  const key = issue.path.at(-1);
  const missing = key !== undefined && isObject(parent) && !Object.hasOwn(parent, key);
  const reason =
    missing && !issue.message.startsWith('is missing') ? `is missing; it ${issue.message}` : issue.message;
  return `${place}${field === '' ? '' : `: field "${field}"`} ${reason}`;
}

/** Lists what the schema can't see: names that are given twice, and references that lead nowhere. */
export function checkReferences(registry: Registry): string[] {
  const models = new Set(registry.models.map((model) => model.id));
  const others = [...registry.transcribers, ...registry.chatModels];
  const problems = duplicates([...registry.models, ...others].map((model) => model.id)).map(
    (id) => `model "${id}" is listed twice`,
  );
  if (models.has(AUTO)) problems.push(`model "${AUTO}": this id stands for the best model that is ready`);
  for (const id of registry.defaults.models) {
    if (!models.has(id)) problems.push(`defaults: field "models" names model "${id}", which is not listed`);
  }
  const last = registry.models.find((model) => model.id === registry.defaults.models.at(-1));
  if (last?.weights) problems.push(`defaults: field "models" must end with a model that needs no download`);
  for (const [name, id] of Object.entries(registry.modelNames)) {
    if (id !== AUTO && !models.has(id))
      problems.push(`model name "${name}" leads to "${id}", which is not listed`);
    if (models.has(name) || name === AUTO) problems.push(`model name "${name}" is the id of a model as well`);
  }
  return [...problems, ...registry.models.flatMap((model) => checkModel(model))];
}

/** Lists what the schema can't see of one model. */
export function checkEntry(model: ModelEntry): string[] {
  const ids = model.voices.map((voice) => voice.id);
  const voices = new Set(ids);
  const problems = duplicates(ids).map((id) => `voice "${id}" is listed twice`);
  if (!voices.has(model.defaultVoice)) problems.push(`default voice "${model.defaultVoice}" is not listed`);
  const names = Object.entries(model.voiceNames);
  for (const [name, id] of names) {
    if (!voices.has(id)) problems.push(`voice name "${name}" leads to "${id}", which is not listed`);
    if (name !== name.toLowerCase()) problems.push(`voice name "${name}" must be in lower case`);
    if (voices.has(name)) problems.push(`voice name "${name}" is the id of a voice as well`);
  }
  // A model may have fewer voices than OpenAI has names; then its default voice answers to all of them.
  for (const name of names.length > 0 ? OPENAI_VOICES : []) {
    if (!Object.hasOwn(model.voiceNames, name)) problems.push(`voice name "${name}" is missing`);
  }
  for (const id of duplicates(names.map(([, id]) => id))) {
    problems.push(`voice "${id}" has more than one voice name; each name must lead to a voice of its own`);
  }
  return [...problems, ...checkVariants(model), ...checkFamily(model)];
}

function checkModel(model: ModelEntry): string[] {
  return checkEntry(model).map((problem) => `model "${model.id}": ${problem}`);
}

function checkVariants({ weights, voices }: ModelEntry): string[] {
  if (!weights)
    return voices
      .filter((voice) => voice.file)
      .map(({ id }) => `voice "${id}" has a file, but the model has no weights`);
  const ids = weights.variants.map((variant) => variant.id);
  const problems = duplicates(ids).map((id) => `variant "${id}" is listed twice`);
  for (const [device, wanted] of Object.entries(weights.devices)) {
    for (const id of wanted) {
      if (!ids.includes(id)) problems.push(`device "${device}" names variant "${id}", which is not listed`);
    }
  }
  const own = voices.flatMap(({ file }) => file ?? []);
  // Variants may share small files, such as a tokenizer's.
  for (const files of [...weights.variants.map(({ files }) => files), own]) {
    problems.push(
      ...duplicates(files.map(({ path }) => path)).map((path) => `file "${path}" is listed twice`),
    );
  }
  const pins = new Map<string, string>();
  for (const { path, sha256 } of [...weights.variants.flatMap(({ files }) => files), ...own]) {
    if ((pins.get(path) ?? sha256) !== sha256) problems.push(`file "${path}" is listed with two hashes`);
    pins.set(path, sha256);
  }
  return problems;
}

function checkFamily(model: ModelEntry): string[] {
  switch (model.family) {
    case 'espeak':
      return model.voices
        .filter((voice) => !voice.espeak)
        .map(({ id }) => `voice "${id}": field "espeak" is missing`);
    case 'echo':
      return model.voices
        .filter((voice) => !voice.pitch)
        .map(({ id }) => `voice "${id}": field "pitch" is missing`);
    case 'chatterbox':
    case 'pocket':
    case 'piper':
    case 'kitten':
    case 'supertonic':
      return model.weights ? [] : ['field "weights" is missing'];
    case 'kokoro': {
      const problems = model.voices
        .filter((voice) => !voice.file)
        .map(({ id }) => `voice "${id}": field "file" is missing`);
      return model.weights ? problems : ['field "weights" is missing', ...problems];
    }
  }
}

function duplicates(ids: string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** Follows a path into the JSON; list entries are named by their id, so that a person finds them. */
function locate(json: unknown, path: PropertyKey[]): { place: string; parent: unknown; field: string } {
  const places: string[] = [];
  let fields: string[] = [];
  let node = json;
  let parent: unknown;
  for (const key of path) {
    parent = node;
    node = isObject(node) ? node[key] : undefined;
    if (typeof key !== 'number') {
      fields.push(String(key));
      continue;
    }
    const list = fields.pop() ?? 'entries';
    places.push(...fields, nameEntry(list, key, node));
    fields = [];
  }
  return { place: places.join(', ') || 'models.json', parent, field: fields.join('.') };
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

function nameEntry(list: string, index: number, entry: unknown): string {
  const name = isObject(entry) ? (entry['id'] ?? entry['path']) : undefined;
  const kind = list.replace(/s$/, '');
  return typeof name === 'string' ? `${kind} "${name}"` : `${kind} number ${index + 1}`;
}
