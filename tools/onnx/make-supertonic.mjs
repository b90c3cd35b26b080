// Writes models of Supertonic's graph contracts (a flow from noise to sound, by Supertone): the same inputs, outputs and
// sizes. What they say is noise, never a voice.

import { ModelBuilder } from './model-builder.mjs';

const SYMBOLS = 256;
const CHANNELS = 8;
const LATENT = 144;
/** Samples that a column of latents becomes. */
const CHUNK = 3072;

/**
 * The four graphs by the names of their files. `text_ids` int64 [b, t]; `text_mask` float32 [b, 1, t]; styles float32
 * [b, 8, 16] and [b, 50, 256]; latents float32 [b, 144, l]; `duration` float32 [b] in seconds.
 * @returns {Record<'duration_predictor' | 'text_encoder' | 'vector_estimator' | 'vocoder', Buffer<ArrayBuffer>>}
 */
export function makeSupertonic() {
  return {
    duration_predictor: durationPredictor(),
    text_encoder: textEncoder(),
    vector_estimator: vectorEstimator(),
    vocoder: vocoder(),
  };
}

const text = (g) => ({
  ids: g.input('text_ids', 'int64', ['batch', 'text']),
  mask: g.input('text_mask', 'float', ['batch', 1, 'text']),
});
const mean = (g, value, ...axes) => g.op('ReduceMean', [value, g.ints(...axes)], { keepdims: 1 });

function durationPredictor() {
  const g = new ModelBuilder({ seed: 'supertonic/duration' });
  const { ids, mask } = text(g);
  const style = g.input('style_dp', 'float', ['batch', 8, 16]);
  const each = g.op('Unsqueeze', [g.op('Gather', [g.weight([SYMBOLS], 0.01, 0.07), ids]), g.ints(1)]);
  const all = g.op('ReduceSum', [g.op('Mul', [each, mask]), g.ints(1, 2)], { keepdims: 0 });
  const pace = g.op('Exp', [g.op('Squeeze', [mean(g, style, 1, 2), g.ints(1, 2)])]);
  g.output(g.op('Mul', [all, pace]), 'duration', 'float', ['batch']);
  return g.build().graph;
}

function textEncoder() {
  const g = new ModelBuilder({ seed: 'supertonic/text' });
  const { ids, mask } = text(g);
  const style = g.input('style_ttl', 'float', ['batch', 50, 256]);
  const letters = g.op('Transpose', [g.op('Gather', [g.weight([SYMBOLS, CHANNELS], 0.5), ids])], {
    perm: [0, 2, 1],
  });
  const voice = g.op('MatMul', [mean(g, style, 1), g.weight([256, CHANNELS], 0.5)]);
  const styled = g.op('Add', [letters, g.op('Transpose', [voice], { perm: [0, 2, 1] })]);
  g.output(g.op('Mul', [styled, mask]), 'text_emb', 'float', ['batch', CHANNELS, 'text']);
  return g.build().graph;
}

function vectorEstimator() {
  const g = new ModelBuilder({ seed: 'supertonic/vector' });
  const latent = g.input('noisy_latent', 'float', ['batch', LATENT, 'length']);
  const letters = g.input('text_emb', 'float', ['batch', CHANNELS, 'text']);
  const style = g.input('style_ttl', 'float', ['batch', 50, 256]);
  const latentMask = g.input('latent_mask', 'float', ['batch', 1, 'length']);
  const textMask = g.input('text_mask', 'float', ['batch', 1, 'text']);
  const step = g.input('current_step', 'float', ['batch']);
  const steps = g.input('total_step', 'float', ['batch']);
  const said = g.op('Transpose', [mean(g, g.op('Mul', [letters, textMask]), 2)], { perm: [0, 2, 1] });
  const meant = g.op('MatMul', [said, g.weight([CHANNELS, LATENT], 0.5)]);
  const voiced = g.op('Add', [meant, g.op('MatMul', [mean(g, style, 1), g.weight([256, LATENT], 0.5)])]);
  const goal = g.op('Transpose', [voiced], { perm: [0, 2, 1] });
  const when = g.op('Unsqueeze', [g.op('Sub', [steps, step]), g.ints(1, 2)]);
  const moved = g.op('Add', [
    latent,
    g.op('Div', [g.op('Sub', [goal, latent]), g.op('Add', [when, g.float(1)])]),
  ]);
  g.output(g.op('Mul', [moved, latentMask]), 'denoised_latent', 'float', ['batch', LATENT, 'length']);
  return g.build().graph;
}

function vocoder() {
  const g = new ModelBuilder({ seed: 'supertonic/vocoder' });
  const latent = g.input('latent', 'float', ['batch', LATENT, 'length']);
  const columns = g.op('Transpose', [latent], { perm: [0, 2, 1] });
  const sound = g.op('Tanh', [g.op('MatMul', [columns, g.weight([LATENT, CHUNK], 0.03)])]);
  g.output(g.op('Reshape', [sound, g.ints(0, -1)]), 'wav_tts', 'float', ['batch', 'samples']);
  return g.build().graph;
}
