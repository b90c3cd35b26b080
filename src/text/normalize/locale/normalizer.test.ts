import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, mapSource } from '../../spans/mapped-text.ts';
import { normalizeGerman } from '../de/index.ts';
import { normalizeSpanish } from '../es/index.ts';
import { normalizeFrench } from '../fr/index.ts';
import { normalizeHindi } from '../hi/index.ts';
import { normalizeItalian } from '../it/index.ts';
import { normalizePortuguese } from '../pt/index.ts';

const normalizers = {
  Spanish: normalizeSpanish,
  French: normalizeFrench,
  Italian: normalizeItalian,
  Portuguese: normalizePortuguese,
  German: normalizeGerman,
  Hindi: normalizeHindi,
};

/** Pieces that come close to what the rules look for. */
const pieces = fc.constantFrom(
  ...'0 1 2 12 20 31 007 1999 2014 123456 0123456789 ५ १९४७ ٣ ２ 𝟗 ① ½ ² IV XVI II. ª º ° er e . , : ; / - – % € $ R$ ₹ £ km m² h Uhr km/h °C Mio. millones lakh करोड़ de de mayo März mai जून Sr. z. B. n° @ # & + = ( ) www. http:// .com @gmail.com p. m. a'.split(
    ' ',
  ),
  ' ',
  ' ',
);
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(pieces, { maxLength: 25 }).map((list) => list.join('')),
);

describe.each(Object.entries(normalizers))('The normaliser of %s', (_name, normalize) => {
  const speak = (text: string) => applyEdits(mapSource(text), normalize(text));

  test('leaves no digit of any script, keeps spans in order, and never throws', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const spoken = speak(text);
        expect(spoken.text).not.toMatch(/\p{Nd}/u);
        expect(spoken.starts.every((start, i) => start >= (spoken.starts[i - 1] ?? 0))).toBe(true);
        expect(spoken.ends.every((end, i) => end >= (spoken.ends[i - 1] ?? 0) && end <= text.length)).toBe(
          true,
        );
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    '1',
    '1,',
    '1.',
    '1 ',
    '1/',
    '1:',
    '1-',
    '-',
    '12 ',
    'a',
    'A.',
    'I',
    'XVI ',
    '@',
    'a@',
    'a.',
    'www.',
    'http://',
    '$1',
    '1€ ',
    '#a',
    'de ',
    'v',
    '1h',
    '+1 ',
    '(1) ',
    '५',
    'Luis ',
    '1 m',
    ' ',
    'š',
  ])('takes linear time on 60 kB of %j', (piece) => {
    const time = (length: number) => {
      const text = piece.repeat(length / piece.length);
      const start = performance.now();
      normalize(text);
      return performance.now() - start;
    };
    time(2000);
    // Quadratic time would be tens of seconds here.
    expect(time(60_000)).toBeLessThan(3000);
  });
});
