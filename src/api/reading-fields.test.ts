import { expect, test } from 'vitest';
import { DEFAULT_CLEAN_OPTIONS } from '../text/clean/options.ts';
import { readCleanOptions } from '../text/clean/read-options.ts';
import { FIELDS, LIMITS } from '../text/dictionary/entry.ts';
import { readDictionary } from '../text/dictionary/read.ts';
import { cleanSchema } from './clean-field.ts';
import { entrySchema } from './dictionary-field.ts';
import { openApiDocument } from './openapi/document.ts';
import type { Schema } from './openapi/types.ts';
import { ROUTES } from './routes.ts';

const { schemas } = openApiDocument(ROUTES, '1.0.0').components;

test('the documented switches of the clean-up are those that are taken, with what they are by themselves', () => {
  expect(cleanSchema.parse({})).toEqual(DEFAULT_CLEAN_OPTIONS);
  for (const [name, value] of Object.entries(propertiesOf('Clean'))) {
    expect(value.description, name).toMatch(/\S/);
    const choices = value.enum ?? [true, false];
    for (const choice of choices) expect(() => readCleanOptions({ [name]: choice }), name).not.toThrow();
    expect(() => readCleanOptions({ [name]: 'dust' }), name).toThrow(choices.map(String).join(' or '));
  }
});

test('the documented fields of a dictionary’s entry are those that are taken, up to their limits', () => {
  const properties = propertiesOf('DictionaryEntry');
  expect(Object.keys(properties)).toEqual([...FIELDS]);
  expect(Object.fromEntries(Object.entries(LIMITS.text))).toEqual(
    Object.fromEntries(Object.keys(LIMITS.text).map((name) => [name, properties[name]?.maxLength])),
  );
  const entries = (properties['kind']?.enum ?? []).map((kind) => ({ match: 'Nginx', kind, phonemes: 'x' }));
  expect(readDictionary(entries)).toHaveLength(3);
  for (const entry of entries) expect(entrySchema.safeParse(entry).success).toBe(true);
});

test('the document gives both as shapes with nothing beside their fields', () => {
  for (const name of ['Clean', 'DictionaryEntry']) {
    expect(schemas[name]).toMatchObject({ type: 'object', additionalProperties: false });
    expect(schemas[name]?.description, name).toMatch(/\S/);
  }
});

function propertiesOf(name: string): Record<string, Schema> {
  return (schemas[name]?.properties ?? {}) as Record<string, Schema>;
}
