import type { Position, ReadableSection } from '../reading/readable.ts';
import type { Span } from '../reading/span.ts';
import type { Heard } from './kept-sound.ts';
import type { Script } from './script.ts';

/** Where in what is read the voice is, or will go on. Spans are in the section's text. */
export class Whereabouts {
  position = $state.raw<Position | null>(null);
  section = $state.raw<ReadableSection | null>(null);
  sentence = $state.raw<Span | null>(null);
  word = $state.raw<Span | null>(null);

  #script: Script | null = null;

  /** Nothing is known of what is read now. */
  reset(): void {
    this.section = null;
    this.sentence = null;
    this.word = null;
  }

  /** Marks a place before it is heard. False when something else was marked meanwhile; rejects as the section does. */
  async show(script: Script, position: Position): Promise<boolean> {
    this.#script = script;
    this.position = position;
    this.word = null;
    const sentence = await script.sentenceAt(position);
    if (this.position !== position || this.#script !== script || !sentence) return false;
    this.section = script.loaded(sentence.section)?.section ?? null;
    this.sentence = sentence;
    return true;
  }

  /** Marks what is heard. True when that is another sentence. */
  follow(script: Script, { segment, word, offset }: Heard): boolean {
    const loaded = script.loaded(segment.section);
    if (!loaded) return false;
    this.section = loaded.section;
    if (word?.start !== this.word?.start) this.word = word;
    const sentence = loaded.sentences.at(offset) ?? loaded.sentences.before(segment.end);
    const isSame = this.position?.section === segment.section && this.sentence?.start === sentence?.start;
    if (!sentence || isSame) return false;
    this.sentence = sentence;
    this.position = { section: segment.section, offset: sentence.start };
    return true;
  }
}
