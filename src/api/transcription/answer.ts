import type { z } from 'zod';
import type { Stream } from '../../engine/engine.ts';
import { isEngineError } from '../../engine/error.ts';
import { transcriberId } from '../../models/transcriber-names.ts';
import type {
  TranscribedSegment,
  TranscriptionInfo,
  TranscriptionRequest,
} from '../../models/transcription.ts';
import { ApiError } from '../error.ts';
import { DEFAULT_MAX_RECORDING_BYTES } from '../options.ts';
import type { CallOptions } from '../route.ts';
import { eventStream, stopWith } from '../sse.ts';
import { readForm } from '../stored-voices/read-form.ts';
import { transcriptionSchema, translationSchema } from './fields.ts';
import { formatTranscript, type Granularity, textOf, usageOf } from './formats.ts';

type Fields = z.infer<typeof transcriptionSchema>;

/** `POST /v1/audio/transcriptions`: what is said, in the language in which it is said. */
export async function answerTranscription(request: Request, options: CallOptions): Promise<Response> {
  const fields = await readForm(request, { schema: transcriptionSchema, ...formLimits(options) });
  if (fields.timestamp_granularities.includes('word') && fields.response_format !== 'verbose_json') {
    throw wrong('timestamp_granularities', 'times of words come with the response_format verbose_json only');
  }
  return answer(request, { ...fields, task: 'transcribe' }, options);
}

/** `POST /v1/audio/translations`: what is said, in English. */
export async function answerTranslation(request: Request, options: CallOptions): Promise<Response> {
  const fields = await readForm(request, { schema: translationSchema, ...formLimits(options) });
  return answer(request, { ...fields, timestamp_granularities: ['segment'], task: 'translate' }, options);
}

function formLimits({ maxRecordingBytes = DEFAULT_MAX_RECORDING_BYTES }: CallOptions) {
  return { file: 'file', maxFileBytes: maxRecordingBytes, lists: ['timestamp_granularities', 'include'] };
}

type Wishes = Omit<Fields, 'language' | 'include' | 'chunking_strategy'> & {
  language?: string | undefined;
  task: 'transcribe' | 'translate';
};

async function answer(request: Request, wishes: Wishes, options: CallOptions): Promise<Response> {
  const started = performance.now();
  const { file, response_format: format, task } = wishes;
  const isStreamed = wishes.stream === true && wishes.model.toLowerCase() !== 'whisper-1';
  if (isStreamed && format !== 'json' && format !== 'text') {
    throw wrong('response_format', `${format} can't be streamed; use json`);
  }
  const granularities: readonly Granularity[] = wishes.timestamp_granularities;
  const stop = stopWith(request);
  const heard = await begin(
    {
      model: settleModel(wishes.model, options),
      audio: await readRecording(file, options),
      task,
      ...{ language: wishes.language, prompt: wishes.prompt, temperature: wishes.temperature },
      words: granularities.includes('word'),
    },
    { options, signal: stop.signal },
  );
  const { model, language, device } = heard.head;
  const latency = String(Math.round(performance.now() - started));
  const headers = {
    ...{ 'cache-control': 'no-store', 'x-model': model, 'x-language': language, 'x-device': device },
    ...{ 'x-latency-ms': latency, 'server-timing': `accept;dur=${latency}` },
  };
  if (isStreamed) return eventStream(events(heard), { stop }, headers);
  const segments: TranscribedSegment[] = [];
  for await (const segment of heard.chunks) segments.push(segment);
  const { body, type } = formatTranscript({ task, info: heard.head, segments }, { format, granularities });
  return new Response(body, { headers: { ...headers, 'content-type': type } });
}

/** OpenAI's `CreateTranscriptionResponseStreamEvent`: a delta for each stretch, then all of it. No `[DONE]` follows. */
async function* events({ head, chunks }: Heard): AsyncGenerator<object> {
  const segments: TranscribedSegment[] = [];
  for await (const segment of chunks) {
    const delta = segments.length === 0 ? segment.text.trimStart() : segment.text;
    segments.push(segment);
    yield { type: 'transcript.text.delta', delta };
  }
  yield { type: 'transcript.text.done', text: textOf(segments), usage: usageOf(head) };
}

type Heard = Stream<TranscriptionInfo, TranscribedSegment>;

/** A file that can't be read is the fault of that field; also where it shows only later. */
async function begin(
  request: TranscriptionRequest,
  { options, signal }: { options: CallOptions; signal: AbortSignal },
): Promise<Heard> {
  const { head, chunks } = await options.engine.transcribe(request, signal).catch((error: unknown) => {
    throw ofFile(error);
  });
  async function* told() {
    try {
      yield* chunks;
    } catch (error) {
      throw ofFile(error);
    }
  }
  return { head, chunks: told() };
}

function ofFile(error: unknown): unknown {
  if (!isEngineError(error) || error.code !== 'invalid_input') return error;
  return new ApiError(400, `Invalid 'file': ${error.message}`, {
    param: 'file',
    code: 'invalid_value',
    cause: error,
  });
}

function settleModel(name: string, { registry }: CallOptions): string {
  const id = transcriberId(registry, name);
  if (id) return id;
  const ids = registry.transcribers.map((entry) => entry.id);
  const here = ids.length > 0 ? `Models here: ${ids.join(', ')}.` : 'There is none for transcription yet.';
  throw new ApiError(404, `The model '${name}' does not exist. ${here}`, {
    param: 'model',
    code: 'model_not_found',
  });
}

async function readRecording(
  file: File,
  { maxRecordingBytes = DEFAULT_MAX_RECORDING_BYTES }: CallOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > maxRecordingBytes) {
    throw new ApiError(413, `Invalid 'file': it is over the limit of ${maxRecordingBytes} bytes.`, {
      param: 'file',
      code: 'request_too_large',
    });
  }
  if (file.size === 0) throw wrong('file', 'the file is empty');
  return new Uint8Array(await file.arrayBuffer());
}

function wrong(param: string, reason: string): ApiError {
  return new ApiError(400, `Invalid '${param}': ${reason}.`, { param, code: 'invalid_value' });
}
