import { expect, test } from 'vitest';
import { parseSpeechEvent } from './speech-event.ts';

test('reads a segment, with word times counted from the start of the segment', () => {
  const segment = parseSpeechEvent(
    JSON.stringify({
      type: 'speech.audio.delta',
      audio: btoa('\u0001\u00ff'),
      segment: 3,
      start: 10,
      end: 20,
      start_time: 4,
      words: [{ start: 10, end: 14, start_time: 4.25, end_time: 4.5 }],
    }),
  );
  expect(segment).toEqual({
    start: 10,
    end: 20,
    audio: new Uint8Array([1, 255]),
    words: [{ start: 10, end: 14, from: 0.25, to: 0.5 }],
  });
});

test('takes the rest of the encoder as a segment of no text', () => {
  expect(parseSpeechEvent('{"type":"speech.audio.delta","audio":""}')).toEqual({
    start: 0,
    end: 0,
    audio: new Uint8Array(),
    words: [],
  });
});

test('ends at done, and throws errors with their code', () => {
  expect(parseSpeechEvent('{"type":"speech.audio.done","usage":{},"duration":1.5}')).toEqual({
    duration: 1.5,
  });
  const failing = () => parseSpeechEvent('{"error":{"message":"gone","code":"engine_lost"}}');
  expect(failing).toThrow(expect.objectContaining({ message: 'gone', code: 'engine_lost' }));
  expect(() => parseSpeechEvent('{"type":"other"}')).toThrow('not speech');
  expect(() => parseSpeechEvent('<html>')).toThrow(SyntaxError);
});
