/**
 * Watches for texts that end an answer. They may come in pieces: the end of the text that may be the beginning of one is held
 * back until that is known.
 */
export class StopTexts {
  readonly #stops: readonly string[];
  #held = '';
  isFound = false;

  constructor(stops: readonly string[]) {
    this.#stops = stops.filter((stop) => stop !== '');
  }

  /** What of the text so far may be told. Once a stop is found: what was before it, and then nothing more. */
  push(text: string): string {
    if (this.isFound) return '';
    const all = this.#held + text;
    const [first] = this.#stops
      .map((stop) => all.indexOf(stop))
      .filter((at) => at >= 0)
      .sort((a, b) => a - b);
    this.isFound = first !== undefined;
    const end = first ?? all.length - this.#heldBack(all);
    this.#held = this.isFound ? '' : all.slice(end);
    return all.slice(0, end);
  }

  /** What was held back, when the answer ends without a stop. */
  rest(): string {
    const held = this.#held;
    this.#held = '';
    return held;
  }

  /** How many characters at the end are the beginning of a stop, at most. */
  #heldBack(text: string): number {
    const longest = Math.max(0, ...this.#stops.map((stop) => stop.length - 1));
    for (let length = Math.min(longest, text.length); length > 0; length--) {
      if (this.#stops.some((stop) => text.endsWith(stop.slice(0, length)) && stop.length > length))
        return length;
    }
    return 0;
  }
}
