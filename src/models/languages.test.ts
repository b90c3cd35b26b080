import { beforeAll, expect, test } from 'vitest';
import json from '../../models.json' with { type: 'json' };
import { loadEspeakInNode } from '../../tests/fixtures/kokoro-node.ts';
import type { Espeak } from './builtin/espeak.ts';
import { ESPEAK_LANGUAGES, espeakLanguage, findLanguage, isSpoken, languagesOf } from './languages.ts';
import { parseRegistry } from './registry.ts';

const registry = parseRegistry(json);
let espeak: Espeak;

beforeAll(async () => {
  espeak = await loadEspeakInNode();
});

test('the languages of the built-in voice are those of the registry that espeak-ng has, and neural voices speak all', () => {
  const listed = new Set(registry.models.flatMap(({ voices }) => voices.map(({ language }) => language)));
  const known = [...listed].filter((language) => {
    try {
      return espeak.phonemize('a', language) !== '';
    } catch {
      return false;
    }
  });
  expect(known.sort()).toEqual([...ESPEAK_LANGUAGES].sort());
  expect([...listed].filter((language) => !isSpoken(language))).toEqual([]);
  const [builtin, kokoro] = registry.models;
  expect(builtin && languagesOf(builtin)).not.toContain('ja');
  expect(kokoro && languagesOf(kokoro)).toContain('ja');
});

test.each([
  ['en', 'en-us'],
  ['EN-GB', 'en-gb'],
  ['en_GB', 'en-gb'],
  [' fr-CA ', 'fr'],
  ['es-419', 'es'],
  ['pt', 'pt-br'],
  ['pt-PT', 'pt-br'],
  ['zh-Hans-CN', 'zh'],
  ['de', 'de'],
  ['eng', undefined],
  ['xx', undefined],
  ['', undefined],
  ['-', undefined],
])('%j is %s', (wanted, language) => {
  expect(findLanguage(registry, wanted)).toBe(language);
});

test('every voice of espeak-ng that models may name is part of ours', () => {
  let message = '';
  try {
    espeakLanguage('nl', 'It');
  } catch (error) {
    message = (error as Error).message;
  }
  const names = /It has: (.*)\.$/.exec(message)?.[1]?.split(', ') ?? [];
  expect(names.length).toBeGreaterThan(ESPEAK_LANGUAGES.length);
  for (const name of names) {
    expect(ESPEAK_LANGUAGES).toContain(espeakLanguage(name, 'It'));
    expect(espeak.phonemize('a', name)).not.toBe('');
  }
});
