import { expect, test } from 'vitest';
import { ApiFailure } from './failure.ts';
import { type Speak, speakOn } from './speak-on.ts';
import type { SpokenSegment } from './speech-event.ts';

const TEXT = 'One two three. Four five.';
const CHOICE = { model: 'auto', voice: 'alloy', speed: 1 };

function part(words: [number, number][], more: Partial<SpokenSegment> = {}): SpokenSegment {
  const audio = new Uint8Array(2);
  return {
    start: 0,
    end: 14,
    audio,
    words: words.map(([start, end]) => ({ start, end, from: 0, to: 1 })),
    ...more,
  };
}

test('parts share out their segment; a stream that broke off in one goes on with its last word', async () => {
  const asked: string[] = [];
  const speak: Speak = async function* ({ input }) {
    asked.push(input);
    if (asked.length > 1) {
      yield part(
        [
          [0, 3],
          [4, 9],
        ],
        { end: 10, isPart: true },
      );
      yield part([], { end: 10 });
      yield part([[11, 15]], { start: 11, end: 21 });
      return;
    }
    yield part([[0, 3]], { isPart: true });
    yield part([], { isPart: true });
    yield part([[4, 7]], { isPart: true });
    throw new ApiFailure('The engine has gone.', { code: 'engine_lost', status: 503 });
  };
  const heard: (object | undefined)[] = [];
  const options = { text: TEXT, choice: CHOICE, signal: new AbortController().signal };
  for await (const { start, end, goesOn, words } of speakOn(speak, { start: 0, end: TEXT.length }, options)) {
    heard.push({ start, end, goesOn, words: words.map((word) => TEXT.slice(word.start, word.end)) });
  }
  expect(asked).toEqual([TEXT, TEXT.slice(4)]);
  expect(heard).toEqual([
    { start: 0, end: 3, goesOn: false, words: ['One'] },
    { start: 3, end: 3, goesOn: true, words: [] },
    { start: 3, end: 7, goesOn: true, words: ['two'] },
    { start: 4, end: 13, goesOn: false, words: ['two', 'three'] },
    { start: 13, end: 14, goesOn: true, words: [] },
    { start: 15, end: 25, goesOn: undefined, words: ['Four'] },
  ]);
});
