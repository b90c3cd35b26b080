import { expect, test } from 'vitest';
import { askHandler, postJson, readError, readJson, registry } from '../../tests/fixtures/ask.ts';
import { createBuiltinEngine } from '../../tests/fixtures/engines.ts';
import { decodeWithFfmpeg } from '../../tests/fixtures/ffmpeg.ts';
import { type CharacterTimes, characterTimes } from './character-times.ts';

const ask = askHandler({ engine: createBuiltinEngine(registry) });
const PATH = '/v1/text-to-speech/alloy/with-timestamps';
const TEXT = 'Dr. Lee paid $25 — really 🙂!\n\nShe left at 5.';

test('the sound comes with a time for each character of the text as it was sent', async () => {
  const response = await postJson(ask, PATH, { text: TEXT, model_id: 'eleven_multilingual_v2' });
  expect(response.headers.get('x-voice')).toBe('en-us-sam');
  const { audio_base64, alignment } = await readJson<{ audio_base64: string; alignment: CharacterTimes }>(
    response,
  );
  const duration = decodeWithFfmpeg(Buffer.from(audio_base64, 'base64')).length / 24_000;
  const { characters, character_start_times_seconds: starts, character_end_times_seconds: ends } = alignment;
  expect(characters).toEqual([...TEXT]);
  expect([starts.length, ends.length]).toEqual([characters.length, characters.length]);
  for (const [i, start] of starts.entries()) {
    expect(ends[i]).toBeGreaterThanOrEqual(start);
    expect(start).toBeGreaterThanOrEqual(ends[i - 1] ?? 0);
  }
  expect(Math.abs((ends.at(-1) ?? 0) - duration)).toBeLessThan(0.1);
  // The second paragraph begins in the second half, and the amount takes its time.
  expect(starts[characters.indexOf('S')]).toBeGreaterThan(duration / 3);
  const amount = characters.indexOf('$');
  expect((ends[amount + 2] ?? 0) - (starts[amount] ?? 0)).toBeGreaterThan(0.4);
});

test('what is wrong is told in the names of ElevenLabs', async () => {
  expect(await readError(await postJson(ask, PATH, { text: ' ' }))).toMatchObject({
    status: 400,
    param: 'text',
  });
  const speed = { text: 'Hi.', voice_settings: { speed: 9 } };
  expect(await readError(await postJson(ask, PATH, speed))).toMatchObject({ param: 'voice_settings.speed' });
});

test('a word is shared out among its characters, and what lies between words among those there', () => {
  const word = (start: number, end: number, start_time: number, end_time: number) => ({
    start,
    end,
    start_time,
    end_time,
  });
  const { character_start_times_seconds: starts, character_end_times_seconds: ends } = characterTimes(
    '«ab, cd',
    [word(1, 3, 0.1, 0.5), word(5, 7, 0.7, 0.9)],
    1,
  );
  expect(starts).toEqual([0, 0.1, 0.3, 0.5, 0.6, 0.7, 0.8]);
  expect(ends).toEqual([0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9]);
  // Two words of one place, as when a number is two words.
  const twice = characterTimes('5 m', [word(0, 1, 0, 0.2), word(0, 1, 0.2, 0.4), word(2, 3, 0.5, 0.9)], 1);
  expect(twice.character_end_times_seconds).toEqual([0.4, 0.5, 0.9]);
});
