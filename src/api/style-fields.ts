import type { z } from 'zod';
import type { SpeakingStyle } from '../models/model.ts';
import { numberField, writtenNumber } from './number-field.ts';

const SAMPLED = 'Only of models that sample their speech.';

/** How to speak, for the models that know such; others take them without effect, so that clients work with all. */
export const styleFields = {
  seed: writtenNumber()
    .nullish()
    .describe(`A whole number: the same one gives the same sound; 0 when left out. ${SAMPLED}`),
  temperature: numberField(0, 2).nullish().describe(`How much is left to chance, 0 to 2. ${SAMPLED}`),
  top_p: numberField(0, 1).nullish().describe(`Of the likeliest sounds only so much, 0 to 1. ${SAMPLED}`),
  top_k: numberField(0, 100_000).nullish().describe(`Only so many of the likeliest sounds. ${SAMPLED}`),
  min_p: numberField(0, 1)
    .nullish()
    .describe(`No sound that is less likely than so much of the likeliest, 0 to 1. ${SAMPLED}`),
  repetition_penalty: numberField(0.5, 5)
    .nullish()
    .describe(`Above 1, sounds that were there become less likely. ${SAMPLED}`),
  exaggeration: numberField(0, 2)
    .nullish()
    .describe('How strongly feelings are shown, 0 to 2. Chatterbox alone.'),
  cfg_weight: numberField(0, 3)
    .nullish()
    .describe('How closely the text is kept to, 0 to 3. Chatterbox alone.'),
  num_steps: numberField(1, 100)
    .nullish()
    .describe('Steps of a model that makes its sound in steps, 1 to 100: more are slower and finer.'),
};

type StyleFields = { [Name in keyof typeof styleFields]?: z.infer<(typeof styleFields)[Name]> };

/** The fields as the engine takes them; nothing when none was sent. */
export function readStyle(fields: StyleFields): { style?: SpeakingStyle } {
  const { seed, temperature, top_p, top_k, min_p, repetition_penalty, exaggeration, cfg_weight, num_steps } =
    fields;
  const sent = Object.entries({
    seed: seed === undefined || seed === null ? undefined : Math.abs(Math.trunc(seed)),
    temperature,
    topP: top_p,
    topK: top_k,
    minP: min_p,
    repetitionPenalty: repetition_penalty,
    exaggeration,
    guidance: cfg_weight,
    steps: num_steps,
  }).filter(([, value]) => value !== undefined && value !== null);
  return sent.length > 0 ? { style: Object.fromEntries(sent) } : {};
}
