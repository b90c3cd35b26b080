import { z } from 'zod';
import type { PhonemizedSegment } from '../engine/engine.ts';
import { readJson } from './body.ts';
import { type ApiOptions, DEFAULT_MAX_INPUT_LENGTH } from './options.ts';
import { parseWith } from './parse-with.ts';
import { readingFields, readReading } from './reading-fields.ts';
import { checkInput, inputField, modelField, voiceField } from './speech-fields.ts';
import { stopWith } from './sse.ts';
import { withStoredVoice } from './stored-voices/resolve.ts';
import { aliasesField, settleSpeaker } from './voice-aliases.ts';
import { hasRecording } from './voice-reference.ts';

export const phonemizeSchema = z.object({
  model: modelField.nullish().describe('Whose voice it is; any model when left out.'),
  input: inputField,
  voice: voiceField,
  voice_aliases: aliasesField,
  ...readingFields,
});

/**
 * `POST /v1/audio/phonemize`: what would be said for a text, and its phonemes, segment by segment. `start` and `end`
 * are UTF-16 offsets in the input. Nothing is spoken, and no model has to be there.
 */
export async function answerPhonemize(request: Request, options: ApiOptions): Promise<Response> {
  const { registry, engine, maxInputLength = DEFAULT_MAX_INPUT_LENGTH } = options;
  const json = await withStoredVoice(await readJson(request), options);
  const { voice, ...body } = parseWith(phonemizeSchema, json);
  checkInput(body.input, maxInputLength);
  const { pace: _, ...speaker } = settleSpeaker(registry, {
    ...body,
    ...(!hasRecording(json) && { voice }), // a recorded voice says words as the model's own does
    model: body.model || 'auto',
  });
  const wish = { ...speaker, input: body.input, ...readReading(registry, body) };
  const stop = stopWith(request);
  const { head, chunks } = await engine.phonemize(wish, stop.signal);
  const segments: PhonemizedSegment[] = [];
  for await (const segment of chunks) segments.push(segment);
  return Response.json({
    object: 'phonemes',
    ...head,
    spoken: segments.map(({ text }) => text).join(' '),
    phonemes: segments.map(({ phonemes }) => phonemes).join(' '),
    tokens: segments.reduce((sum, { tokens }) => sum + tokens, 0),
    segments,
  });
}
