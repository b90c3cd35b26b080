import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../fixtures/command.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/relay/cli.js', import.meta.url));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lector-phonemize-'));
  const words = { zyzzyva: 'zˈAzAvA', the: 'ðə', here: 'hˈɪɹ', is: 'ɪz' };
  await writeFile(join(folder, 'us_gold.json'), JSON.stringify(words));
  await writeFile(join(folder, 'us_silver.json'), '{}');
});

afterAll(() => rm(folder, { recursive: true }));

interface Line {
  input: string;
  spoken: string;
  sentences: string[];
  segments: { text: string; phonemes: string }[];
}

async function phonemize(input: string, args: string[] = [], env: Record<string, string> = {}) {
  const models = { LECTOR_MODELS_DIR: join(folder, 'none'), LECTOR_LEXICON_DIR: '' };
  const { status, stdout, stderr } = await runCommand(process.execPath, [PROGRAM, 'phonemize', ...args], {
    input,
    env: { ...models, ...env },
  });
  const lines = String(stdout)
    .split('\n')
    .filter((line) => line !== '');
  return { status, stderr, lines: lines.map((line) => JSON.parse(line) as Line) };
}

test('each line of the input is one object, in order, empty ones too', async () => {
  const { status, lines } = await phonemize('It is 5 p.m. Dr. Lee left.\n\n• One • Two\n');
  expect(status).toBe(0);
  expect(lines.map(({ input }) => input)).toEqual(['It is 5 p.m. Dr. Lee left.', '', '• One • Two']);
  const [first, empty, list] = lines;
  expect(first?.spoken).toBe('It is five P M. doctor Lee left.');
  expect(first?.sentences).toEqual(['It is 5 p.m.', 'Dr. Lee left.']);
  expect(first?.segments.map(({ text }) => text).join(' ')).toBe(first?.spoken);
  expect(first?.segments[0]?.phonemes).toMatch(/^ɪ[tT]/);
  expect(empty).toEqual({ input: '', spoken: '', sentences: [], segments: [] });
  expect(list?.sentences).toEqual(['• One', '• Two']);

  const { lines: odd } = await phonemize('One\rline\u2028here.\r\nTwo.');
  expect(odd.map(({ input }) => input)).toEqual(['One\rline\u2028here.', 'Two.']);
});

test('a folder of lexicons is used, by option or by environment', async () => {
  const text = 'The zyzzyva is here.';
  const [plain, option, environment] = await Promise.all([
    phonemize(text),
    phonemize(text, ['--lexicon', folder]),
    phonemize(text, [], { LECTOR_LEXICON_DIR: folder }),
  ]);
  expect(option.lines[0]?.segments[0]?.phonemes).toBe('ðə zˈAzAvA ɪz hˈɪɹ.');
  expect(environment.lines).toEqual(option.lines);
  expect(plain.lines[0]?.segments[0]?.phonemes).not.toContain('zˈAzAvA');
});

test.each([
  ['ja', '私は学生です。', 'βataɕi βa'],
  ['zh', '你好。', 'ni'],
  ['fr', 'Il a 21 ans.', 'vˈɛ̃t'],
])('%s has its own phonemes', async (language, text, part) => {
  const { lines } = await phonemize(text, ['--lang', language]);
  expect(lines[0]?.segments[0]?.phonemes.normalize('NFD')).toContain(part.normalize('NFD'));
});

test('a dictionary in a file is used', async () => {
  const file = join(folder, 'words.csv');
  await writeFile(file, 'match,kind,replacement\nWHO,word,World Health Organization\n');
  const { lines } = await phonemize('The WHO met.', ['--dictionary', file]);
  expect(lines[0]?.spoken).toBe('The World Health Organization met.');
});

test.each([
  [['--lang', 'klingon'], "'klingon' is unknown. Languages: en-us"],
  [['--markup', 'latex'], "'latex' is unknown"],
  [['--lexicon', '/nowhere'], 'us_gold.json'],
])('%j ends with a sentence and status 1', async (args, message) => {
  const { status, stderr, lines } = await phonemize('Hello.', args);
  expect({ status, lines }).toEqual({ status: 1, lines: [] });
  expect(stderr).toContain(message);
});
