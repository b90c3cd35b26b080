import type { ModelStatus, PhonemizeRequest } from '../engine/engine.ts';
import { EngineError, isEngineError } from '../engine/error.ts';
import { AUTO, type ModelEntry, type Registry, type VoiceEntry } from '../models/registry/schema.ts';
import { resolveVoice } from './resolve-voice.ts';

interface Speaker {
  model: ModelEntry;
  voice: VoiceEntry;
}

/** A model that could not be loaded. */
export interface FailedModel {
  id: string;
  error: EngineError;
}

/** Whether a model itself is why it could not be loaded, so that another one may do. */
export function isOfModel(error: unknown): error is EngineError {
  return isEngineError(error) && (error.code === 'model_failed' || error.code === 'unsupported');
}

/** Who speaks: with a model that is here, or a word on how it gets here. */
export function speakerNow(
  registry: Registry,
  request: PhonemizeRequest,
  statuses: readonly ModelStatus[],
): Speaker {
  const ready = new Set(statuses.filter(({ state }) => state === 'ready').map(({ id }) => id));
  try {
    return resolveVoice(registry, wish(request), ready);
  } catch (error) {
    if (!isEngineError(error) || error.code !== 'model_not_downloaded') throw error;
    const { model } = speakerOf(registry, request);
    const status = statuses.find(({ id }) => id === model.id);
    throw whyNever(status) ?? whileDownloading(status) ?? error;
  }
}

/** Who speaks where the best model could not be loaded; nobody's own voice is replaced by another. */
export function speakerInstead(
  registry: Registry,
  request: PhonemizeRequest,
  { failed, statuses }: { failed: FailedModel; statuses: readonly ModelStatus[] },
): Speaker {
  try {
    return speakerNow(
      registry,
      request,
      statuses.filter(({ id }) => id !== failed.id),
    );
  } catch {
    throw failed.error; // the one that tells what is wrong
  }
}

/** A language that is found out paragraph by paragraph does not choose the voice. */
function wish<Request extends PhonemizeRequest>(request: Request): Request {
  return request.language === AUTO ? { ...request, language: undefined } : request;
}

/** Who would speak, if every model were here. */
export function speakerOf(registry: Registry, request: PhonemizeRequest): Speaker {
  return resolveVoice(registry, wish(request), new Set(registry.models.map(({ id }) => id)));
}

/** What can't run here need not be downloaded either. */
function whyNever(status: ModelStatus | undefined): EngineError | undefined {
  if (!status?.problem) return undefined;
  return new EngineError('unsupported', `The model '${status.id}' can't run here: ${status.problem}`);
}

/** Who asks for a voice that is on its way here is told to come again. */
function whileDownloading(status: ModelStatus | undefined): EngineError | undefined {
  if (status?.state !== 'downloading') return undefined;
  const { id, storedBytes, totalBytes } = status;
  const share = Math.floor((100 * storedBytes) / Math.max(1, totalBytes));
  return new EngineError('model_loading', `The model '${id}' is being downloaded: ${share} % are here.`);
}
