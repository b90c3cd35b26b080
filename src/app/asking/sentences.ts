import { splitSentences } from '../../text/sentences/split-sentences.ts';

/** Gives the sentences of a text that comes in pieces, each as soon as the next one has begun, and the last at the end. */
export async function* sentencesOf(pieces: AsyncIterable<string>, language: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    const paragraphs = (rest + piece).split(PARAGRAPHS);
    rest = paragraphs.pop() ?? '';
    for (const paragraph of paragraphs) yield* within(paragraph, language);
    const open = [...splitSentences(rest, language)].at(-1)?.from ?? 0;
    yield* within(rest.slice(0, open), language);
    rest = rest.slice(open);
  }
  yield* within(rest, language);
}

const PARAGRAPHS = /\n\s*\n/;

function* within(text: string, language: string): Generator<string> {
  for (const { from, to } of splitSentences(text, language)) yield text.slice(from, to);
}
