import type { ModelEntry, Registry, VoiceEntry } from './registry/schema.ts';
import { findModel, ownVoice } from './registry.ts';

/** A voice of a mix; a negative weight takes it away. */
export interface MixPart {
  voice: VoiceEntry;
  weight: number;
}

/** The right form, for messages. */
const MIX_FORM = "a mix looks like 'af_heart(2)+am_adam(1)': voices of one model, weights above 0";

const TERM = /^([a-z][a-z0-9_]*)(?:\((\d+(?:\.\d+)?|\.\d+)\))?$/;
/** Larger ones would not survive being written out and read again. */
const MAX_WEIGHT = 1e6;

/**
 * A voice of a model by its own id, by OpenAI's name, or as a mix such as `a(2)+b(1)-c(0.5)`. A mix gets the
 * language of its first voice and its canonical form as id, which is itself such a mix.
 */
export function findSpeaker(registry: Registry, model: string, name: string): VoiceEntry | undefined {
  const entry = findModel(registry, model);
  const single = entry && ownVoice(entry, name);
  if (single || !entry || !canMix(entry)) return single;
  const parts = readMix(entry, name);
  const [first] = parts ?? [];
  if (!parts || !first) return undefined;
  if (parts.length === 1) return first.voice;
  const id = parts.map(writeTerm).join('');
  return { ...first.voice, id, name: id };
}

/** Which voices a voice id or a mix is made of, each once, in order; the first is always added. */
export function mixParts(model: ModelEntry, id: string): MixPart[] {
  const voice = ownVoice(model, id);
  if (voice) return [{ voice, weight: 1 }];
  return (canMix(model) && readMix(model, id)) || [];
}

/** Whether a model's voices can be mixed. */
export function canMix({ family }: ModelEntry): boolean {
  return family === 'kokoro';
}

/** Why a mix can't be spoken by a model, for messages; by any model for a name that leads to several. */
export function whyNoMix(registry: Registry, model: string, mix: string): string {
  const only = findModel(registry, model);
  if (only && !canMix(only)) return `the model '${only.id}' can't mix voices`;
  const stranger = unmixable(registry, mix);
  if (stranger) return `only neural voices can be mixed, and '${stranger}' is none`;
  return `${MIX_FORM}, and at most half of what is added taken away`;
}

/** The part of a mix that is no voice of a model which mixes; `undefined` when only the form is wrong. */
function unmixable({ models }: Registry, mix: string): string | undefined {
  const text = mix.toLowerCase();
  const mixing = models.filter(canMix);
  const others = models.filter((model) => !canMix(model)).flatMap(({ voices }) => voices.map(({ id }) => id));
  // A hyphen in an id looks like an operator.
  const hyphened = others.find((id) => id.includes('-') && text.split(/[+(\s]/).includes(id));
  if (hyphened) return hyphened;
  const names = text.split(/[+-]/).map((term) => term.replace(/\(.*$/, '').trim());
  return names.find(
    (name) => /^[a-z][a-z0-9_]*$/.test(name) && !mixing.some((model) => ownVoice(model, name)),
  );
}

/** Whether a name that is no voice was meant as a mix: ids have hyphens too, but no `+` and no parentheses. */
export function isMeantAsMix(name: string): boolean {
  return /[+()]|-\s*$/.test(name);
}

function readMix(model: ModelEntry, text: string): MixPart[] | undefined {
  const parts = new Map<string, MixPart>();
  // Each operator stays with the term that follows it.
  for (const signed of `+${text.trim().toLowerCase()}`.split(/(?=[+-])/)) {
    const [, name, weight = '1'] = TERM.exec(signed.slice(1).replace(/\s+/g, '')) ?? [];
    const voice = name && ownVoice(model, name);
    if (!voice || !(Number(weight) > 0) || Number(weight) > MAX_WEIGHT) return undefined;
    const value = signed.startsWith('-') ? -Number(weight) : Number(weight);
    // Rounded to what `writeTerm` writes.
    const sum = Number(((parts.get(voice.id)?.weight ?? 0) + value).toFixed(4));
    parts.set(voice.id, { voice, weight: sum });
  }
  const kept = [...parts.values()].filter(({ weight }) => weight !== 0);
  const added = kept.filter(({ weight }) => weight > 0);
  const subtracted = kept.filter(({ weight }) => weight < 0);
  return keepsScale(kept) ? [...added, ...subtracted] : undefined;
}

/**
 * Weights are divided by their sum with the signs, so that what all voices have in common keeps its size (a sum
 * without signs, as Kokoro-FastAPI's, shrinks it). What is left must be half of what was added or more: with less,
 * the differences between voices would be blown up far beyond any voice.
 */
function keepsScale(parts: MixPart[]): boolean {
  const added = parts.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return added > 0 && total >= added / 2;
}

function writeTerm({ voice, weight }: MixPart, index: number): string {
  const sign = weight < 0 ? '-' : index > 0 ? '+' : '';
  return `${sign}${voice.id}(${Math.abs(weight)})`;
}
