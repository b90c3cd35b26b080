import { expect, test, vi } from 'vitest';
import { SMALL_LEXICON } from '../../../tests/fixtures/small-lexicon.ts';
import { pronounceAny } from './compounds.ts';
import type { Context } from './pronounce.ts';

const CONTEXT: Context = { tag: 'NN', next: 'pause', isBeforeTo: false };

function say(
  word: string,
  spellOut = (part: string) =>
    `ʔ${part
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replaceAll('g', 'ɡ')}`,
) {
  return pronounceAny(word, CONTEXT, { lexicon: SMALL_LEXICON, british: false }, spellOut)
    .map(({ phonemes }) => phonemes)
    .join(' ');
}

test.each([
  ['cat', 'kˈæt'],
  ['well-known', 'wˌɛlnˈOn'],
  ['cat-dog', 'kˌætdˈɔɡ'],
  ['iPhone', 'ˈIfˌOn'],
  ['x-rays', 'ˈɛksɹˌAz'],
  ['x-axis', 'ˈɛksˌæksəs'],
  ["jack-o'-lantern", 'ʤˈækəlˌæntəɹn'],
  ['cat_dog', 'kˌætdˈɔɡ'],
  ['MacDog', 'ʔmacdoɡ'],
  ['grok-cat', 'ʔɡrokkˈæt'],
  ['AT&T', 'ˌAtˈi ænd tˈi'],
  ['mp3', 'ˌɛmpˈi '],
  ['21', 'tˈu wˈʌn'],
  ['cat2', 'kˈæt tˈu'],
  ["there'll", 'ðɛɹᵊl'],
  ["one'd've", 'wˈʌndəv'],
  ["grok's", 'ʔɡroks'],
  ["runnin'", 'ɹˈʌnɪn'],
  ["'round", 'ʔround'],
  ['café', 'kæfˈA'],
  ['Cafés', 'kæfˈAz'],
  ['Müller', 'mˈʌləɹ'],
  ['rosé', 'ɹOzˈA'],
  ['résumés', 'ɹˈɛzəmˌAz'],
  ['Zoë', 'zˈOi'],
  ['starté', 'ʔstart'],
  ['Straße', 'ʔstrae'],
  ['MacFrob-cat', 'ʔmacfrobkˈæt'],
  ['B2B', 'bˈi tə bˈi'],
])('%s is said %s.', (word, expected) => {
  expect(say(word)).toBe(expected);
});

test('Only the part that no one knows is spelled out.', () => {
  const spellOut = vi.fn(() => 'ɡɹˈɑk');
  expect(say('Groky-cat', spellOut)).toBe('ɡɹˈɑkkˌæt');
  expect(spellOut).toHaveBeenCalledExactlyOnceWith('Groky');
});

test('A word that is no word is spelled out in pieces, in time.', () => {
  const spellOut = vi.fn((piece: string) => piece.slice(0, 1));
  const start = performance.now();
  expect(say('aB'.repeat(500_000), spellOut)).toHaveLength(25_000);
  expect(say('a-'.repeat(200_000), spellOut)).not.toBe('');
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(Math.max(...spellOut.mock.calls.map(([piece]) => piece.length))).toBeLessThanOrEqual(40);
});
