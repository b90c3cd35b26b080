import type { AudioFormat } from '../audio/encoder.ts';
import type {
  DownloadProgress,
  Engine,
  EngineStatus,
  PhonemizeRequest,
  SpeechChunk,
  SpeechRequest,
} from '../engine/engine.ts';
import { EngineError, isEngineError } from '../engine/error.ts';
import type { Place } from '../engine/queue.ts';
import type { Model, VoiceReference } from '../models/model.ts';
import { AUTO, type ModelEntry, type Registry, type VoiceEntry } from '../models/registry/schema.ts';
import type { AnyModelEntry } from '../models/registry/weights.ts';
import { findAnyModel, findModel } from '../models/registry.ts';
import { mixParts } from '../models/voice-mix.ts';
import type { Frontend } from '../text/frontend/frontend.ts';
import { type FailedModel, isOfModel, speakerInstead, speakerNow, speakerOf } from './choose-speaker.ts';
import { finishSound } from './finish-sound.ts';
import { givenSegments } from './given-segments.ts';
import { ModelQueues } from './model-queues.ts';
import { inUse, type ModelsInUse, type ModelUse } from './models-in-use.ts';
import { phonemizeText } from './phonemize.ts';
import type { Plugins } from './plugins/plugins.ts';
import type { PluginRun } from './plugins/run.ts';
import { readRequest } from './read-request.ts';
import { editText, toldIn } from './request-plugins.ts';
import { boundSpeed, speakText } from './speak.ts';
import { beginSegments, pcmOf } from './speech-streams.ts';

type Pcm = Float32Array<ArrayBuffer>;
type Bytes = Uint8Array<ArrayBuffer>;

/** What an engine needs of the thread it lives in: a dedicated worker, or a worker thread of the relay. */
export interface SpeechHost {
  registry: Registry;
  /** How many requests may wait for the model before more are turned away; see `FairQueue`. */
  maxQueue?: number | undefined;
  status(): Promise<EngineStatus>;
  /** What turns texts into segments and phonemes; shared by all models. */
  frontend(): Promise<Frontend>;
  /** Makes a model ready to speak with a voice; what is loaded already is kept. */
  loadModel(entry: ModelEntry): Promise<Model>;
  /** Fetches what the voice itself needs, if it is not there yet. */
  prepareVoice(entry: ModelEntry, voice: VoiceEntry, signal: AbortSignal): Promise<void>;
  download(entry: AnyModelEntry, signal: AbortSignal): AsyncIterable<DownloadProgress>;
  /** Whether a download ends with the model being loaded, so that the first request does not wait for what is done once. */
  preparesDownloads?: boolean | undefined;
  remove(entry: AnyModelEntry): Promise<void>;
  /** Makes sure that `encodeFile` will work here; a rejection says why not. */
  loadEncoder(signal: AbortSignal): Promise<void>;
  /** Writes PCM into a file of any format, through ffmpeg. */
  encodeFile(
    format: AudioFormat,
    sampleRate: number,
    options: { pcm: AsyncIterable<Pcm>; signal: AbortSignal },
  ): AsyncIterable<Bytes>;
  /** What changes texts and sounds on their way. */
  plugins: Plugins;
  /** Decodes a recording of a voice. Rejects with `invalid_reference`. */
  readReference(file: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<VoiceReference>;
  transcribe: Engine['transcribe'];
  chat: Engine['chat'];
  /** The thread is not ended as idle before what this gives is called. */
  hold?(): () => void;
  /** Who speaks with which model just now. */
  modelsInUse: ModelsInUse;
  /** Whether a model lives in a thread of its own, and what may be asked of those. */
  isPooled(entry: ModelEntry): boolean;
  isLoaded(id: string): boolean;
  /** False while it is in use. */
  unloadPooled(id: string): boolean;
  /** Has this thread ended, since memory comes back only so; false while something here can't go on in the next one. */
  giveBack(): boolean;
  /**
   * Told when a model failed: its runtime must not be used again, so the host has the thread ended. Says whether
   * the request is to go on in the next one.
   */
  onModelFailed(entry: ModelEntry, error: unknown): { retry: boolean };
}

/** What a request holds until its end. */
interface Held {
  place: Place;
  use: ModelUse;
  /** What `auto` had chosen, and could not be loaded: another one speaks in its place. */
  failed?: FailedModel;
}

/** An engine that speaks in this thread. */
export function createSpeechEngine(host: SpeechHost): Engine {
  const { registry } = host;
  const queue = new ModelQueues(host.maxQueue);
  const { modelsInUse } = host;
  const models = new Map<string, Promise<Model>>();

  return {
    speak: begin,
    async speakFile(request, format, signal) {
      await host.loadEncoder(signal); // before anything is spoken
      const { head, chunks } = await begin({ priority: 'background', ...request }, signal);
      const pcm = pcmOf(chunks, head);
      return { head, chunks: whole(host.encodeFile(format, head.sampleRate, { pcm, signal })) };
    },
    phonemize,
    async transcribe(request, signal) {
      const { head, chunks } = await host.transcribe(request, signal);
      return { head, chunks: whole(chunks) };
    },
    async chat(request, signal) {
      const { head, chunks } = await host.chat(request, signal);
      return { head, chunks: whole(chunks) };
    },
    async status() {
      const status = await host.status();
      const loaded = (id: string) => {
        const entry = findModel(registry, id);
        return entry && !host.isPooled(entry) ? models.has(id) : host.isLoaded(id);
      };
      return { ...status, models: status.models.map((model) => ({ ...model, loaded: loaded(model.id) })) };
    },
    async checkReference(audio) {
      await host.readReference(audio, new AbortController().signal);
    },
    plugins: () => host.plugins.describe(),
    async download(id, signal) {
      return { head: null, chunks: whole(download(requireModel(id), signal)) };
    },
    async remove(id) {
      const entry = requireModel(id);
      if (modelsInUse.has(entry.id) || !host.unloadPooled(entry.id)) throw inUse(entry, 'removed');
      await unload(entry);
      await host.remove(entry);
    },
    async unload(id) {
      const entry = requireModel(id);
      if (host.isLoaded(entry.id) && !host.unloadPooled(entry.id)) throw inUse(entry, 'unloaded');
      if (!('family' in entry) || host.isPooled(entry) || !models.has(entry.id)) return;
      if (queue.isIdle && host.giveBack()) return;
      throw inUse(entry, 'unloaded');
    },
  };

  async function* download(entry: AnyModelEntry, signal: AbortSignal): AsyncGenerator<DownloadProgress> {
    for await (const progress of host.download(entry, signal)) {
      if (progress.done && host.preparesDownloads && 'family' in entry) await load(entry);
      yield progress;
    }
  }

  /** Nobody needs to have a model for it: its voice decides the language. */
  async function phonemize(request: PhonemizeRequest, signal: AbortSignal) {
    const plugins = await host.plugins.begin(request, signal);
    const wanted = await customize(plugins, { ...request, speed: 1 });
    const speaker = speakerOf(registry, wanted);
    const text = await editText(plugins, await readRequest(registry, wanted, speaker));
    const chunks = whole(phonemizeText(await host.frontend(), text, signal));
    return { head: { voice: speaker.voice.id, language: text.options.language }, chunks };
  }

  async function begin(request: SpeechRequest, signal: AbortSignal) {
    const place = queue.join(request, signal);
    const use = modelsInUse.begin(signal);
    try {
      return await beginAt({ place, use }, request, signal);
    } catch (error) {
      place.leave();
      use.end();
      throw error;
    }
  }

  async function beginAt({ place, use, failed }: Held, request: SpeechRequest, signal: AbortSignal) {
    const { models: statuses } = await host.status();
    const plugins = await host.plugins.begin(request, signal);
    const wanted = await customize(plugins, request);
    const { model: entry, voice } = failed
      ? speakerInstead(registry, wanted, { failed, statuses })
      : speakerNow(registry, wanted, statuses);
    use.model = entry.id;
    const isText = wanted.reading?.markup !== 'phonemes';
    const read = await readRequest(registry, wanted, { model: entry, voice });
    const text = isText ? await editText(plugins, read) : read;
    const reference = request.reference && (await host.readReference(request.reference, signal));
    const frontend = await host.frontend();
    const loaded = await load(entry).catch((error: unknown): FailedModel => {
      if (failed || wanted.model !== AUTO || !isOfModel(error)) throw error;
      return { id: entry.id, error };
    });
    if ('error' in loaded) return beginAt({ place, use, failed: loaded }, request, signal);
    const model = loaded;
    for (const wanted of [voice, ...text.voices.values()]) {
      for (const part of mixParts(entry, wanted.id)) await host.prepareVoice(entry, part.voice, signal);
    }
    const { language } = text.options;
    const limits = model.text(boundSpeed(wanted.speed * (request.pace ?? 1)));
    const segments = isText
      ? frontend.segments(text.marked, { ...text.options, model: limits })
      : givenSegments(wanted.input, { ...limits, language, model: entry.id });
    // What the text's language needs may not be here: that is told before anything is accepted.
    const begun = await beginSegments(segments);
    const chunks = speakText(begun, {
      model,
      place: host.isPooled(entry) ? queue.change(place, { model: entry.id, request }, signal) : place,
      plugins,
      voice: voice.id,
      speed: wanted.speed,
      pace: request.pace,
      reference,
      style: request.style,
      fromSegment: request.fromSegment ?? 0,
      signal,
    });
    const { sampleRate = model.sampleRate } = request;
    const head = {
      model: entry.id,
      voice: voice.id,
      language,
      sampleRate,
      device: model.device,
      ...(reference && { isCloned: true }),
      ...(failed && { insteadOf: failed.id }),
      ...(plugins.wishes.length > 0 && { plugins: toldIn(plugins) }),
    };
    const finished = finishSound(watch(entry, { chunks, use }, signal), model.sampleRate, request);
    return { head, chunks: finished };
  }

  /** What a plugin wants different. A stream that continues has been settled, except for its pace and its reading. */
  async function customize<Request extends PhonemizeRequest & Pick<SpeechRequest, 'speed' | 'fromSegment'>>(
    plugins: PluginRun,
    request: Request,
  ): Promise<Request> {
    const wanted = await plugins.customizePipeline(request, registry);
    if (request.fromSegment === undefined) return wanted;
    const { model, voice, language } = request;
    return { ...wanted, model, voice, language };
  }

  /** A stream that can't go on in another thread: this one is not idle before its end. */
  async function* whole<T>(chunks: AsyncIterable<T>): AsyncGenerator<T> {
    const letGo = host.hold?.();
    try {
      yield* chunks;
    } finally {
      letGo?.();
    }
  }

  async function load(entry: ModelEntry): Promise<Model> {
    const loading = models.get(entry.id) ?? host.loadModel(entry);
    models.set(entry.id, loading);
    try {
      return await loading;
    } catch (error) {
      models.delete(entry.id);
      throw giveUp(entry, error, 'could not be loaded');
    }
  }

  /** Passes a model's failure on, and sees to it that nobody uses that model again. */
  async function* watch(
    entry: ModelEntry,
    { chunks, use }: { chunks: AsyncIterable<SpeechChunk>; use: ModelUse },
    signal: AbortSignal,
  ) {
    try {
      yield* chunks;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      throw giveUp(entry, error, 'failed while speaking');
    } finally {
      use.end();
    }
  }

  function giveUp(entry: ModelEntry, error: unknown, what: string): EngineError {
    if (isEngineError(error)) return error; // nothing is wrong with the model itself
    const { retry } = host.onModelFailed(entry, error);
    const reason = error instanceof Error ? error.message : String(error);
    const code = retry ? 'engine_lost' : 'model_failed';
    return new EngineError(code, `The model '${entry.id}' ${what}: ${reason}`, { cause: error });
  }

  async function unload(entry: AnyModelEntry): Promise<void> {
    const loaded = models.get(entry.id);
    models.delete(entry.id);
    if (loaded) await (await loaded).dispose();
  }

  function requireModel(id: string): AnyModelEntry {
    const entry = findAnyModel(registry, id);
    if (!entry) throw new EngineError('model_not_found', `The model '${id}' does not exist.`);
    return entry;
  }
}
