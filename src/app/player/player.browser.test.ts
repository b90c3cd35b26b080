import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { startEngineHost } from '../engine-host.ts';
import type { Position, Readable } from '../reading/readable.ts';
import { textSection } from '../reading/text-readable.ts';
import { Player } from './player.svelte.ts';

const SECTIONS = [
  'One is the first. Two comes after it.\n\nThree begins anew. Four ends it.',
  'Five opens the second part.',
  'Six is last.',
];

/** All sections, or those with failures in their place. */
function readableOf(sections: readonly (string | Error)[] = SECTIONS): Readable {
  return {
    id: 'test',
    title: 'A book',
    length: sections.length,
    load: async (index) => {
      const section = sections[index];
      if (section === undefined || section instanceof Error) throw section;
      return textSection(section, { title: `Part ${index + 1}`, language: 'en' });
    },
  };
}

let player: Player;
let seen: Position[];
/** The voices that were asked for, one for each request. */
let asked: string[];
let voice = 'en-us-sam';

beforeAll(() => startEngineHost());

afterEach(() => {
  player.stop();
});

/** Starts a player from a user's press, as browsers want it; waits for the first sound. */
async function playFrom(from: Position, readable = readableOf(), speed = 1): Promise<Player> {
  seen = [];
  asked = [];
  player = new Player({
    choose: async () => {
      asked.push(voice);
      return { model: 'builtin', voice, speed: 1 };
    },
    speed,
    onPosition: (_, position) => seen.push(position),
  });
  const button = document.body.appendChild(document.createElement('button'));
  button.textContent = 'Play';
  button.onclick = () => player.play(readable, from);
  await userEvent.click(button);
  button.remove();
  await until(() => player.status === 'speaking');
  return player;
}

function until(check: () => boolean): Promise<void> {
  const tell = () => {
    const { status, trouble, position } = player;
    const { currentTime, paused, readyState } = element();
    return JSON.stringify({ status, trouble, position, asked, currentTime, paused, readyState });
  };
  return vi.waitFor(() => expect(check(), tell()).toBe(true), { timeout: 15_000, interval: 10 });
}

/** The text of the sentence that is heard. */
function sentence(): string {
  const { section, sentence } = player;
  return section && sentence ? section.text.slice(sentence.start, sentence.end) : '';
}

function element(): HTMLAudioElement {
  const audio = [...document.querySelectorAll('audio')].at(-1);
  if (!audio) throw new Error('There is no audio element');
  return audio;
}

test('reads all sections to the end, each sentence in its turn, and tells where it is', async () => {
  await playFrom({ section: 0, offset: 0 }, readableOf(), 4);
  const { mediaSession } = navigator;
  expect(mediaSession.playbackState).toBe('playing');
  expect(mediaSession.metadata).toMatchObject({ title: 'A book', album: 'Part 1' });
  await until(() => player.hasEnded);
  expect(player.status).toBe('idle');
  expect(mediaSession.playbackState).toBe('none');
  const places = seen.map(({ section, offset }) => `${section}:${offset}`);
  expect(places.filter((place, at) => place !== places[at - 1])).toEqual([
    '0:0',
    '0:18',
    '0:39',
    '0:58',
    '1:0',
    '2:0',
  ]);
  expect(player.section?.title).toBe('Part 3');
  player.resume();
  await until(() => player.status === 'speaking' && sentence() === 'One is the first.');
});

test('steps go to kept sound without speaking anew, also while paused, and over the ends of sections', async () => {
  await playFrom({ section: 0, offset: 0 }, readableOf(), 0.5);
  await until(() => asked.length === 4 && player.ahead > 5);
  const requests = asked.length;
  player.skipSentence(1);
  player.skipSentence(1);
  await until(() => sentence() === 'Three begins anew.');
  expect(player.status).toBe('speaking');
  player.skipParagraph(-1);
  await until(() => sentence() === 'One is the first.');
  player.pause();
  player.skipSection(1);
  await until(() => sentence() === 'Five opens the second part.');
  expect(player.status).toBe('paused');
  player.skipSentence(-1);
  await until(() => sentence() === 'Four ends it.');
  player.skipSection(-1);
  await until(() => sentence() === 'One is the first.');
  player.jump({ section: 0, offset: SECTIONS[0]?.indexOf('comes') ?? 0 });
  player.resume();
  await until(() => player.word !== null);
  expect(player.section?.text.slice(player.word?.start, player.word?.end)).toBe('comes');
  expect(asked.length).toBe(requests);
});

test('a new voice takes over behind the sentence that is heard, and at once when asked', async () => {
  voice = 'en-us-sam';
  await playFrom({ section: 0, offset: 0 }, readableOf(), 0.5);
  await until(() => asked.length >= 4);
  const { currentTime } = element();
  voice = 'en-us-ruth';
  player.refresh('sentence-end');
  await until(() => asked.includes('en-us-ruth'));
  expect(player.status).toBe('speaking');
  expect(sentence()).toBe('One is the first.');
  expect(element().currentTime).toBeGreaterThanOrEqual(currentTime);
  await until(() => sentence() === 'Two comes after it.');
  expect(player.status).toBe('speaking');
  const before = asked.length;
  player.refresh();
  await until(() => asked.length > before && player.status === 'speaking');
  expect(sentence()).toBe('Two comes after it.');
  voice = 'en-us-sam';
});

test('a section that can’t be read is told of when all before it was heard, and tried again', async () => {
  const sections: (string | Error)[] = ['One word.', new Error('Page 2 is torn'), 'The end.'];
  await playFrom({ section: 0, offset: 0 }, readableOf(sections), 4);
  await until(() => player.status === 'failed');
  expect(player.trouble?.message).toBe('Page 2 is torn.');
  expect(seen.at(-1)).toEqual({ section: 0, offset: 0 });
  sections[1] = 'Mended.';
  player.resume();
  await until(() => sentence() === 'Mended.');
  expect(player.trouble).toBeNull();
});

test('the sleep timer fades the voice out and keeps the place; or stops before the next section', async () => {
  await playFrom({ section: 0, offset: 0 }, readableOf(), 0.5);
  player.setSleep({ kind: 'minutes', minutes: 1.5 / 60 });
  expect(player.sleep?.kind).toBe('minutes');
  const volumes: number[] = [];
  element().addEventListener('volumechange', () => volumes.push(element().volume));
  await until(() => player.status === 'paused');
  // An event that comes late finds the volume of after.
  const fade = volumes.slice(0, volumes.indexOf(1));
  expect(fade.length).toBeGreaterThan(5);
  expect(fade).toEqual(fade.toSorted((one, other) => other - one));
  expect(fade.at(-1)).toBeLessThan(0.01);
  expect(volumes.at(-1)).toBe(1);
  expect(player.sleep).toBeNull();
  expect(player.position).toEqual({ section: 0, offset: 0 });

  player.setSpeed(4);
  player.jump({ section: 0, offset: 58 });
  player.setSleep({ kind: 'section' });
  player.resume();
  await until(() => player.status === 'speaking');
  await until(() => player.status === 'paused');
  await until(() => sentence() === 'Five opens the second part.');
  expect(player.position).toEqual({ section: 1, offset: 0 });
  expect(player.sleep).toBeNull();
});

test('what stops the sound from outside leaves a paused player; what breaks it once is mended', async () => {
  await playFrom({ section: 0, offset: 0 }, readableOf(), 0.5);
  element().dispatchEvent(new Event('error')); // as a decoder would that has crashed
  await until(() => element().currentTime > 0 && player.status === 'speaking' && !element().paused);
  expect(sentence()).toBe('One is the first.');
  element().pause(); // as a phone call does
  await until(() => player.status === 'paused');
  player.resume();
  await until(() => player.status === 'speaking');
  element().dispatchEvent(new Event('error'));
  await until(() => player.status === 'paused' && player.trouble !== null);
  player.resume();
  await until(() => player.status === 'speaking' && player.trouble === null);
});
