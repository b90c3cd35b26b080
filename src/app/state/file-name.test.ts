import { expect, test } from 'vitest';
import { nameFile } from './file-name.ts';

test('names a file after the first words of its text', () => {
  expect(nameFile('There was no possibility of taking a walk that day.', 'mp3')).toBe(
    'There was no possibility of taking a.mp3',
  );
  expect(nameFile('  “Où/es:tu?” <b>नमस्ते</b>', 'mp3')).toBe('Où es tu b नमस्ते b.mp3');
});

test('has a name also for a text without words, and cuts one without spaces', () => {
  expect(nameFile('*** …', 'mp3')).toBe('Lector.mp3');
  expect(nameFile('a'.repeat(500), 'mp3')).toBe(`${'a'.repeat(60)}.mp3`);
});
