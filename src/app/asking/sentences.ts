import { splitSentences } from '../../text/sentences/split-sentences.ts';

/** Gives the sentences of a text that comes in pieces, each as soon as the next one has begun, and the last at the end. */
export async function* sentencesOf(pieces: AsyncIterable<string>, language: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    rest += piece;
    const whole = [...splitSentences(rest, language)].slice(0, -1);
    for (const { start, end } of whole) {
      const sentence = rest.slice(start, end).trim();
      if (sentence !== '') yield sentence;
    }
    rest = rest.slice(whole.at(-1)?.end ?? 0);
  }
  if (rest.trim() !== '') yield rest.trim();
}
