/** No character has more bytes, and no token fewer than one. */
const LONGEST_CHARACTER = 4;

/**
 * Makes text of tokens as they come. A token may be a part of a character: then the piece waits for the rest. What a token
 * stands for may hang on the one before it (a space at the beginning), so that one is decoded along.
 */
export class TextPieces {
  readonly #decode: (tokens: readonly number[]) => string;
  readonly #tokens: number[] = [];
  /** Tokens up to `#told` have been given as text; those from `#context` on are decoded along with new ones. */
  #context = 0;
  #told = 0;

  constructor(decode: (tokens: readonly number[]) => string) {
    this.#decode = decode;
  }

  /** The text that one more token makes whole; maybe none. */
  push(token: number): string {
    this.#tokens.push(token);
    const text = this.#untold();
    const isCut = text.endsWith('\uFFFD') && this.#tokens.length - this.#told < LONGEST_CHARACTER;
    if (text === '' || isCut) return '';
    return this.#tell(text);
  }

  /** What is left at the end; where a character was never made whole, a sign for it. */
  rest(): string {
    return this.#tell(this.#untold());
  }

  #untold(): string {
    const before = this.#decode(this.#tokens.slice(this.#context, this.#told));
    return this.#decode(this.#tokens.slice(this.#context)).slice(before.length);
  }

  #tell(text: string): string {
    this.#context = this.#told;
    this.#told = this.#tokens.length;
    return text;
  }
}
