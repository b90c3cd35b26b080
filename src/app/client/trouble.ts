/** What went wrong, in a reader's words, and what can be done about it. */
export interface Trouble {
  message: string;
  advice: string;
}

/** A failure that already knows its words for the reader. */
export class TroubleError extends Error {
  override readonly name = 'TroubleError';
  readonly trouble: Trouble;

  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.trouble = { message, advice };
  }
}
