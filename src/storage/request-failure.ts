/** Why a request gave no bytes, or no more of them. */
export type FailureKind =
  | 'lost' // no connection, or it broke: asking again can help
  | 'busy' // the server asks to come later
  | 'refused' // it will not give the file
  | 'other-file'; // what it gives is not the file that was asked for

/** The failure of one request, before it is decided whether to ask again. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  readonly kind: FailureKind;
  /** How long the server asks to wait, in ms. */
  readonly retryAfterMs: number;

  constructor(kind: FailureKind, message: string, options?: { cause?: unknown; retryAfterMs?: number }) {
    super(message, options);
    this.kind = kind;
    this.retryAfterMs = options?.retryAfterMs ?? 0;
  }
}
