import type { EncodeOrder, EncodeResult } from './encode-messages.ts';

interface Waiting {
  resolve: (fragment: Uint8Array<ArrayBuffer>) => void;
  reject: (error: Error) => void;
}

/** Encodes sound in a thread of its own, which lives from the first order on. */
export class SoundEncoder {
  #worker: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #next = 0;

  /** Starts the thread, so that it is there when the first sound comes. */
  open(): void {
    this.#worker ??= this.#create();
  }

  /** Encodes 16 bit samples, at least 16 of them, as a fragment that is heard from the sample `at` on. */
  encode(pcm: Uint8Array<ArrayBuffer>, at: number): Promise<Uint8Array<ArrayBuffer>> {
    this.open();
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const order: EncodeOrder = { id, pcm, at };
      this.#worker?.postMessage(order);
    });
  }

  #create(): Worker {
    const worker = new Worker(new URL('./encode-worker.ts', import.meta.url), {
      type: 'module',
      name: 'lector-sound',
    });
    worker.onmessage = ({ data }: MessageEvent<EncodeResult>) => {
      this.#waiting.get(data.id)?.resolve(data.fragment);
      this.#waiting.delete(data.id);
    };
    worker.onerror = ({ message }) => {
      // A thread that could not be loaded answers nothing; the next order tries again with a new one.
      worker.terminate();
      this.#worker = null;
      const error = new TypeError(
        `The sound could not be prepared: ${message || 'a part of the app is missing'}`,
      );
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    return worker;
  }
}
