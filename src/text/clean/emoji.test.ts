import { expect, test } from 'vitest';
import { mapSource } from '../spans/mapped-text.ts';
import { type CleanOptions, cleanText } from './clean.ts';

const clean = (source: string, options: Partial<CleanOptions> = {}) =>
  cleanText(mapSource(source), options).text;

test.each([
  ['Hi 😀 there', 'Hi there'],
  ['Great 👍!', 'Great!'],
  ['yes👍no', 'yes no'],
  ['👨‍👩‍👧‍👦 🇩🇪 1️⃣ 👋🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️‍🔥 ☀ end', 'end'],
  ['5 # * © ® ™ ©️ ™️ 7', '5 # * © ® ™ © ™ 7'],
  ['a → b ♀ ✓', 'a → b ♀ ✓'],
  ['😀', ''],
  ['One.\n\n🎉🎉\n\nTwo.', 'One.\n\nTwo.'],
])('emoji are dropped: %j', (source, said) => {
  expect(clean(source)).toBe(said);
});

const NAMES = new Map([
  ['😀', 'grinning face'],
  ['🎉', 'party popper'],
  ['🇩🇪', 'flag of Germany'],
  ['👋🏽', 'waving hand'],
  ['1️⃣', 'keycap one'],
]);

test.each([
  ['Hi 😀 there', 'Hi grinning face there'],
  ['Great😀!', 'Great grinning face!'],
  ['😀😀😀🎉', 'grinning face, party popper'],
  ['🇩🇪👋🏽 1️⃣', 'flag of Germany, waving hand, keycap one'],
  ['unknown 🦄 one', 'unknown one'],
  ['a😀🦄b', 'a grinning face b'],
])('emoji are named: %j', (source, said) => {
  expect(clean(source, { emoji: 'name', emojiName: (emoji) => NAMES.get(emoji) })).toBe(said);
});

test('a name has the span of its emoji', () => {
  const cleaned = cleanText(mapSource('a 🎉 b'), { emoji: 'name', emojiName: () => 'party' });
  const at = cleaned.text.indexOf('party');
  expect([cleaned.starts[at], cleaned.ends[at + 4]]).toEqual([2, 4]);
});

test('kept, emoji stay whole', () => {
  expect(clean('a 👨‍👩‍👧 b', { emoji: 'keep' })).toBe('a 👨‍👩‍👧 b');
});
