import { expect, test } from 'vitest';
import { readGivenPhonemes } from './given-ipa.ts';

test.each([
  ['en-us', 'təˈmɑːtoʊ', 'təmˈɑtO'],
  ['en-gb', 'təˈmɑːtəʊ', 'təmˈɑːtQ'],
  ['en-us', 'ˈsiːkwəl', 'sˈikwᵊl'],
  ['en-us', 'sˈikwəl', 'sˈikwəl'],
  ['en-us', 'əlˈOn', 'əlˈOn'],
  ['en-us', 'ˈstɹɛŋθ', 'stɹˈɛŋθ'],
  ['en-us', '/ˈɡoʊ.ɪŋ/', 'ɡˈOɪŋ'],
  ['fr', 'bɔ̃ʒuʁ', 'bɔ̃ʒuʁ'],
  ['es', 'ˈtʃiko', 'ˈʧiko'],
])('%s: %s is %s', (language, written, expected) => {
  expect(readGivenPhonemes(written, language).normalize('NFD')).toBe(expected.normalize('NFD'));
});
