import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutWords } from './leave-out-documentation.ts';

test('what documents a schema or a route goes, and what checks and answers stays', () => {
  const code = `
    const name = z.string().min(1).describe('A name.').meta({ examples: ['é'] }).optional();
    const LIST: Route[] = [
      route({
        method: 'GET',
        path: '/x',
        summary: 'A (strange) } one',
        query: z.object({ name }).describe('What.'),
        answers: { 'application/json': z.object({ deep: z.string().describe('Deep.') }) },
        answer: ({ headers }) => tell({ summary: headers }),
        errors: [404],
      }),
    ];`;
  const wanted = `
    const name = z.string().min(1).optional();
    const LIST: Route[] = [
      route({
        method: 'GET',
        path: '/x',
        query: z.object({ name }),
        answer: ({ headers }) => tell({ summary: headers }),
      }),
    ];`;
  expect(withoutWords(code).replace(/\s+/g, '')).toBe(wanted.replace(/\s+/g, ''));
});

test('every table of routes still is a module, with all of its methods and paths and no words', () => {
  const folder = new URL('../src/api/routes/', import.meta.url);
  for (const name of readdirSync(folder)) {
    const code = readFileSync(new URL(name, folder), 'utf8');
    const left = withoutWords(code);
    const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;
    expect(left.length).toBeLessThan(code.length * 0.8);
    expect(count(left, /\broute\(/g), name).toBe(count(code, /\broute\(/g));
    expect(count(left, /\banswer\b/g), name).toBeGreaterThan(0);
    expect(left, name).not.toMatch(/\.describe\(/);
    expect(withoutWords(left), name).toBe(left);
  }
});
