/** Every way in which an engine can fail, in words that survive a message port. */
export type EngineErrorCode =
  | 'invalid_input' // the request itself is wrong
  | 'invalid_markup' // SSML that is not well-formed
  | 'invalid_dictionary'
  | 'invalid_reference' // a recorded voice that can't be cloned
  | 'invalid_clean'
  | 'invalid_plugins' // one that is not here, or options that it does not take
  | 'invalid_messages' // a conversation that the model does not take
  | 'context_length_exceeded' // a conversation that is longer than the model can read
  | 'plugin_failed' // it threw, took too long, or gave what is no sound or text
  | 'model_not_found'
  | 'voice_not_found'
  | 'model_not_downloaded'
  | 'model_loading' // its weights are being downloaded
  | 'model_in_use' // it can't be unloaded just now
  | 'model_failed' // the model could not be loaded, or failed while speaking
  | 'encoder_failed' // ffmpeg could not be loaded, or has ended
  | 'download_failed'
  | 'hub_failed' // the hub could not be asked what a repository holds
  | 'repo_not_found' // the hub shows no such repository, revision or file to strangers
  | 'model_unfit' // a repository whose model can't be used
  | 'model_exists' // it has been added already
  | 'quota_exceeded'
  | 'no_engine' // nobody is there to speak
  | 'engine_lost' // whoever spoke has gone
  | 'overloaded'
  | 'unsupported';

export interface EngineErrorOptions {
  cause?: unknown;
  retryAfter?: number | undefined;
  logMessage?: string | undefined;
}

/** A failure of the engine. Told apart by `code`, never by `instanceof`: it crosses threads as plain data. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;
  /** Seconds after which a retry may do better, when that is known. */
  readonly retryAfter: number | undefined;
  /** What logs say instead of the message, where that may quote what is spoken. */
  readonly logMessage: string | undefined;

  constructor(code: EngineErrorCode, message: string, options: EngineErrorOptions = {}) {
    super(message, options);
    this.code = code;
    this.retryAfter = options.retryAfter;
    this.logMessage = options.logMessage;
  }
}

export function isEngineError(error: unknown): error is EngineError {
  return error instanceof Error && error.name === 'EngineError';
}
