import { createMp3Tagger } from '../../audio/lame-tag.ts';
import { explain, type Trouble } from '../client/explain.ts';
import { type SpeechChoice, speak } from '../client/speech.ts';
import { nameFile } from './file-name.ts';
import { type FileSink, openFileSink } from './file-sink.ts';

export type SavingStatus = 'idle' | 'saving' | 'done' | 'failed';

/** Writes a text as an MP3 file, as its pieces come; players know its exact length. */
export class Saving {
  status = $state<SavingStatus>('idle');
  /** How much of the text is in the file, 0 to 1. */
  share = $state(0);
  bytes = $state(0);
  name = $state('');
  trouble = $state.raw<Trouble | null>(null);

  #abort: AbortController | null = null;

  /** Asks for a place and writes there. Must be called in a user's gesture. */
  async start(text: string, choice: SpeechChoice): Promise<void> {
    if (this.#abort) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.name = nameFile(text, 'mp3');
    try {
      const sink = await openFileSink(this.name);
      if (sink) await this.#write(text, { choice, sink, signal: abort.signal });
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#abort = null;
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  /** Puts the last outcome away. */
  dismiss(): void {
    if (this.status !== 'saving') this.status = 'idle';
  }

  async #write(
    text: string,
    { choice, sink, signal }: { choice: SpeechChoice; sink: FileSink; signal: AbortSignal },
  ): Promise<void> {
    this.status = 'saving';
    this.share = 0;
    this.bytes = 0;
    try {
      // One request for all of it: one encoder from first to last, so that no joint can be heard.
      const tagger = createMp3Tagger();
      let duration: number | undefined;
      for await (const { audio, end } of speak({
        input: text,
        choice,
        format: 'mp3',
        priority: 'background',
        onEnd: (end) => {
          duration = end.duration;
        },
        signal,
      })) {
        const bytes = tagger.push(audio);
        await sink.write(bytes);
        this.bytes += bytes.length;
        this.share = Math.max(this.share, end / text.length);
      }
      signal.throwIfAborted();
      if (duration !== undefined) {
        const { tail, head } = tagger.end(duration);
        await sink.write(tail);
        this.bytes += tail.length;
        await sink.rewriteStart(head);
      }
      await sink.close();
      this.status = 'done';
    } catch (error) {
      await sink.discard();
      if (!signal.aborted) throw error;
      this.status = 'idle';
    }
  }

  #fail(error: unknown): void {
    const { message, advice } = explain(error);
    this.trouble = { message: `The file was not saved. ${message}`, advice };
    this.status = 'failed';
  }
}
