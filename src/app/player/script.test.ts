import { expect, test } from 'vitest';
import type { Position } from '../reading/readable.ts';
import { textSection } from '../reading/text-readable.ts';
import { Script, type StepUnit } from './script.ts';

const SECTIONS = ['One. Two.\n\nThree. Four.\n\nFive.', '', 'Six. Seven.\n\nEight.'];

function scriptOf(sections = SECTIONS): Script {
  const load = async (index: number) => textSection(sections[index] ?? '', { title: `${index}` });
  return new Script({ id: 'test', title: 'Test', length: sections.length, load });
}

/** The sentence that a step from another one leads to. */
async function step(from: string, unit: StepUnit, by: 1 | -1): Promise<string | null> {
  const script = scriptOf();
  const section = SECTIONS.findIndex((text) => text.includes(from));
  const offset = SECTIONS[section]?.indexOf(from) ?? 0;
  const target = await script.step({ section, offset }, unit, by);
  return target && wordAt(target);
}

function wordAt({ section, offset }: Position): string {
  return SECTIONS[section]?.slice(offset).match(/\w+/)?.[0] ?? '';
}

test('steps by sentence go over the ends of paragraphs and sections, also empty ones', async () => {
  expect(await step('One', 'sentence', 1)).toBe('Two');
  expect(await step('Two', 'sentence', 1)).toBe('Three');
  expect(await step('Five', 'sentence', 1)).toBe('Six');
  expect(await step('Eight', 'sentence', 1)).toBeNull();
  expect(await step('Three', 'sentence', -1)).toBe('Two');
  expect(await step('Six', 'sentence', -1)).toBe('Five');
  expect(await step('One', 'sentence', -1)).toBeNull();
});

test('steps by paragraph lead to its start, and from there to the one before', async () => {
  expect(await step('One', 'paragraph', 1)).toBe('Three');
  expect(await step('Five', 'paragraph', 1)).toBe('Six');
  expect(await step('Four', 'paragraph', -1)).toBe('Three');
  expect(await step('Three', 'paragraph', -1)).toBe('One');
  expect(await step('Eight', 'paragraph', -1)).toBe('Six');
  expect(await step('Six', 'paragraph', -1)).toBe('Five');
});

test('steps by section do the same', async () => {
  expect(await step('Two', 'section', 1)).toBe('Six');
  expect(await step('Seven', 'section', -1)).toBe('Six');
  expect(await step('Six', 'section', -1)).toBe('One');
  expect(await step('Seven', 'section', 1)).toBeNull();
});

test('a place leads to its sentence; a little ahead in the one that is heard, to the next', async () => {
  const near = async (place: Position, from: Position) => {
    const target = await scriptOf().near(place, from);
    return target && wordAt(target);
  };
  const start = { section: 0, offset: 0 };
  expect(await near({ section: 2, offset: 8 }, start)).toBe('Seven');
  expect(await near({ section: 0, offset: 3 }, start)).toBe('Two');
  expect(await near({ section: 0, offset: 7 }, { section: 0, offset: 11 })).toBe('Two');
  expect(await near({ section: 1, offset: 0 }, start)).toBe('Six');
  expect(await near({ section: 2, offset: 99 }, start)).toBe('Eight');
});

test('gives the portions of all sections from a place on', async () => {
  const spoken: string[] = [];
  for await (const { section, start, end } of scriptOf().portions({ section: 0, offset: 5 })) {
    spoken.push(SECTIONS[section]?.slice(start, end) ?? '');
  }
  expect(spoken).toEqual(['Two.', 'Three. Four.\n\nFive.', 'Six. Seven.\n\nEight.']);
});

test('a section that could not be loaded is asked for again', async () => {
  let isTorn = true;
  const load = async () => {
    if (isTorn) throw new Error('torn');
    return textSection('Mended.', { title: '' });
  };
  const script = new Script({ id: 'test', title: '', length: 1, load });
  await expect(script.sentenceAt({ section: 0, offset: 0 })).rejects.toThrow('torn');
  isTorn = false;
  expect(await script.sentenceAt({ section: 0, offset: 0 })).toMatchObject({ section: 0, start: 0, end: 7 });
});
