import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';

async function read(text: string) {
  const { format, sections } = await readDocument(new Blob([text]), { name: 'film.txt' });
  return [
    format,
    ...sections.flatMap(({ blocks }) => blocks.map(({ text, time }) => [text, time?.from, time?.to])),
  ];
}

test('SRT keeps its times, loses its markup, and a sentence over two subtitles is one', async () => {
  const srt = `1
00:00:01,000 --> 00:00:02,500
<i>The sea</i> {\\an8}is

2
00:00:02,600 --> 00:00:04,000
wide tonight.

3
00:01:00,000 --> 01:00:01,250
- Is it?
- It is.
`;
  expect(await read(srt)).toEqual([
    'subtitles',
    ['The sea is wide tonight.', 1, 4],
    ['- Is it?\n- It is.', 60, 3601.25],
  ]);
});

test('WebVTT loses notes, styles and names of speakers', async () => {
  const vtt = `WEBVTT - A film

NOTE made by hand

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.000 align:start
<v Ada>Good morning.

00:05.000 --> 00:06.000
Good <c.loud>night</c> &amp; thanks.
`;
  expect(await read(vtt)).toEqual(['subtitles', ['Good morning.', 1, 2], ['Good night & thanks.', 5, 6]]);
});

test('captions that roll are read once', async () => {
  const vtt = `WEBVTT

00:00.000 --> 00:02.000
we went down

00:02.000 --> 00:04.000
we went down
to the harbour.

00:04.000 --> 00:06.000
to the harbour.
It was night.
`;
  expect(await read(vtt)).toEqual([
    'subtitles',
    ['we went down to the harbour.', 0, 4],
    ['It was night.', 4, 6],
  ]);
});
