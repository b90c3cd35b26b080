import { z } from 'zod';
import { readJson } from '../body.ts';
import type { ApiOptions } from '../options.ts';
import { parseWith } from '../parse-with.ts';
import { describeVoice } from './create-voice.ts';
import { nameField } from './fields.ts';
import { mixField, saveMix } from './save-mix.ts';

const voicesField = z
  .union(
    [mixField, z.array(mixField).min(1, 'must name at least one voice')],
    'must be a mix such as "af_bella(2)+af_sky(1)", or a list of voices',
  )
  .describe('A mix, or a list of voices to be mixed.');

/** Kokoro-FastAPI's body is the bare mix or list; in an object it can have a name. */
export const combineSchema = z.preprocess(
  (json) => (isBare(json) ? { voices: json } : json),
  z.object({ voices: voicesField, name: nameField.optional() }),
);

/**
 * `POST /v1/audio/voices/combine`: saves a mix, as Kokoro-FastAPI does. There the answer is the file of a new voice;
 * here it is the saved voice, since no file is needed: a mix is mixed when it speaks. Without a name it gets one from
 * its voices: `af_bella_2_af_sky_1`.
 */
export async function answerCombineVoices(request: Request, options: ApiOptions): Promise<Response> {
  const json = await readJson(request);
  const { voices, name } = parseWith(combineSchema, isBare(json) ? { voices: json } : json);
  const mix = typeof voices === 'string' ? voices : voices.join('+');
  const saved = await saveMix({ name: name ?? nameOf(mix), mix }, { ...options, param: 'voices' });
  return Response.json(describeVoice(saved));
}

function isBare(json: unknown): boolean {
  return typeof json === 'string' || Array.isArray(json);
}

/** A mix of one voice alone would have that voice's name, which is taken. */
function nameOf(mix: string): string {
  const name = mix.replace(/[^a-z0-9]+/gi, '_').replace(/^_|_$/g, '');
  return (/[+(]/.test(mix) ? name : `${name}_copy`).slice(0, 100);
}
