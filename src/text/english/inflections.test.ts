import { expect, test } from 'vitest';
import { stemsOfEd, stemsOfIng, stemsOfS, withEd, withIng, withS } from './inflections.ts';

test.each([
  ['kˈæt', 'kˈæts', 'kˈæts'],
  ['dˈɔɡ', 'dˈɔɡz', 'dˈɔɡz'],
  ['ʧˈɜɹʧ', 'ʧˈɜɹʧᵻz', 'ʧˈɜɹʧɪz'],
  ['mˈAʒ', 'mˈAʒᵻz', 'mˈAʒɪz'],
  ['sˈɪɾi', 'sˈɪɾiz', 'sˈɪɾiz'],
])('The -s of %s is voiced as its last sound is.', (stem, us, gb) => {
  expect(withS(stem, false)).toBe(us);
  expect(withS(stem, true)).toBe(gb);
});

test.each([
  ['hˈɑp', 'hˈɑpt', 'hˈɑpt'],
  ['ɹˈɔɹ', 'ɹˈɔɹd', 'ɹˈɔɹd'],
  ['ˈæd', 'ˈædᵻd', 'ˈædɪd'],
  ['stˈɑɹt', 'stˈɑɹɾᵻd', 'stˈɑɹtɪd'],
  ['fˈæst', 'fˈæstᵻd', 'fˈæstɪd'],
  ['t', 'tɪd', 'tɪd'],
])('The -ed of %s is voiced, and its t tapped, as it should.', (stem, us, gb) => {
  expect(withEd(stem, false)).toBe(us);
  expect(withEd(stem, true)).toBe(gb);
});

test.each([
  ['wˈAt', 'wait', false, 'wˈAɾɪŋ'],
  ['wˈAt', 'wait', true, 'wˈAtɪŋ'],
  ['fˈæst', 'fast', false, 'fˈæstɪŋ'],
  ['kˈɛː', 'care', true, 'kˈɛːɹɪŋ'],
  ['stˈɜː', 'stir', true, 'stˈɜːɹɪŋ'],
  ['dɹˈɔː', 'draw', true, 'dɹˈɔːɪŋ'],
  ['kˈɛɹ', 'care', false, 'kˈɛɹɪŋ'],
])('The -ing of %s, spelled %s, British %s, is %s.', (stem, spelling, british, expected) => {
  expect(withIng(stem, british, spelling)).toBe(expected);
});

test.each([
  [stemsOfS, 'cats', ['cat']],
  [stemsOfS, 'churches', ['churche', 'church']],
  [stemsOfS, 'cities', ['citie', 'city']],
  [stemsOfS, "agent's", ["agent'", 'agent']],
  [stemsOfS, 'glass', []],
  [stemsOfS, 'is', []],
  [stemsOfS, 'Bs', ['B']],
  [stemsOfS, 'Ms', []],
  [stemsOfEd, 'hoped', ['hope', 'hop']],
  [stemsOfEd, 'copied', ['copie', 'copi', 'copy']],
  [stemsOfEd, 'hopped', ['hoppe', 'hopp', 'hop']],
  [stemsOfEd, 'need', ['nee']],
  [stemsOfEd, 'add', []],
  [stemsOfEd, 'red', []],
  [stemsOfIng, 'making', ['mak', 'make']],
  [stemsOfIng, 'hopping', ['hopp', 'hoppe', 'hop']],
  [stemsOfIng, 'panicking', ['panick', 'panicke', 'panic']],
  [stemsOfIng, 'going', ['goe']],
  [stemsOfIng, 'king', []],
])('%o finds the stems that %s may have.', (stemsOf, word, stems) => {
  expect(stemsOf(word)).toEqual(stems);
});
