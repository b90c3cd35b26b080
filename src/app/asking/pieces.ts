/** What one part of a page hands on to another, piece by piece: whoever reads waits for the next one. */
export class Pieces {
  #waiting: string[] = [];
  #isOver = false;
  #wake: () => void = () => undefined;

  push(piece: string): void {
    this.#waiting.push(piece);
    this.#wake();
  }

  end(): void {
    this.#isOver = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    while (true) {
      const piece = this.#waiting.shift();
      if (piece !== undefined) yield piece;
      else if (this.#isOver) return;
      else
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
    }
  }
}
