import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../fixtures/command.ts';
import { decodeWithFfmpeg, probeWithFfprobe } from '../fixtures/ffmpeg.ts';
import { startRelayProcess } from '../fixtures/relay-process.ts';

const PROGRAM = fileURLToPath(new URL('../../dist/relay/cli.js', import.meta.url));
const TEXT = 'Spoken from the command line, without any server.';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lector-say-'));
});

afterAll(() => rm(folder, { recursive: true }));

function lector(args: string[], input = '') {
  const env = { LECTOR_MODELS_DIR: join(folder, 'models'), LECTOR_PORT: '' };
  return runCommand(process.execPath, [PROGRAM, ...args], { input, env });
}

let spoken: Promise<Buffer> | undefined;

/** The text as bare samples, spoken once. */
function spokenPcm(): Promise<Buffer> {
  spoken ??= lector(['say', TEXT, '-o', '-', '--format', 'pcm']).then(({ stdout }) => stdout);
  return spoken;
}

const seconds = (bytes: Uint8Array) => decodeWithFfmpeg(bytes).length / 24_000;

test.each([
  ['mp3', 'mp3'],
  ['wav', 'wav'],
  ['m4a', 'mov,mp4,m4a,3gp,3g2,mj2'],
])('say writes a %s that the file name asks for', async (ending, container) => {
  const file = join(folder, `out.${ending}`);
  const { status, stdout, stderr } = await lector(['say', TEXT, '-o', file]);
  expect({ status, stdout: String(stdout) }).toEqual({ status: 0, stdout: '' });
  expect(stderr).toBe(`${file}: en-us-sam (builtin)\n`);
  const bytes = await readFile(file);
  expect(probeWithFfprobe(bytes)['format_name']).toBe(container);
  const pcm = await spokenPcm();
  const { start_time, duration } = probeWithFfprobe(bytes);
  if (ending === 'm4a') {
    // The native ffmpeg heeds of an edit list only what it cuts from the start.
    expect(Number(start_time)).toBe(0);
    expect(Math.round(Number(duration) * 24_000)).toBe(pcm.length / 2);
  } else expect(decodeWithFfmpeg(bytes).length).toBe(pcm.length / 2);
});

test('say reads standard input and a file, and writes to standard output', async () => {
  const file = join(folder, 'text.txt');
  await writeFile(file, TEXT);
  const rest = ['-o', '-', '--format', 'wav', '--voice', 'en-gb-oliver'];
  const piped = await lector(['say', ...rest], TEXT);
  const read = await lector(['say', '-i', file, ...rest]);
  const given = await lector(['say', ...TEXT.split(' '), ...rest]);
  for (const { status, stdout, stderr } of [piped, read, given]) {
    expect(status).toBe(0);
    expect(stderr).toBe('-: en-gb-oliver (builtin)\n');
    expect(stdout.equals(piped.stdout)).toBe(true);
  }
  expect(seconds(piped.stdout)).toBeGreaterThan(2);
});

test('speed is kept', async () => {
  const { stdout } = await lector(['say', TEXT, '-o', '-', '--speed', '2']);
  expect(seconds(stdout)).toBeLessThan(2);
});

test.each<[string, string[], string | RegExp]>([
  ['a voice that nobody has', [TEXT, '--voice', 'nobody'], /^Invalid value: 'nobody'. Supported values are:/],
  ['a speed out of range', [TEXT, '--speed', '9'], /0.25 and 4/],
  ['a model that is not here', [TEXT, '--model', 'kokoro'], /lector models pull kokoro/],
  ['a format that nobody knows', [TEXT, '--format', 'midi'], /^Invalid 'response_format'/],
  ['nothing to say', [''], /nothing to speak/],
  ['a text file that is not there', ['-i', '/nowhere/text.txt'], /no such file/],
  ['an unknown option', [TEXT, '--loud'], /--loud/],
])('say ends with 1 and a sentence for %s, and leaves no file', async (_name, args, message) => {
  const file = join(folder, 'failed.mp3');
  const { status, stdout, stderr } = await lector(['say', ...args, '-o', file]);
  expect(status).toBe(1);
  expect(String(stdout)).toBe('');
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain('    at ');
  expect(existsSync(file)).toBe(false);
});

test('say without a file plays to the loudspeakers, and says what to do where nothing can', async () => {
  const say = (args: string[], env: Record<string, string>) =>
    runCommand(process.execPath, [PROGRAM, 'say', 'Hi.', ...args], {
      env: { LECTOR_MODELS_DIR: join(folder, 'models'), ...env },
    });
  // SDL's driver for machines without loudspeakers, and one that no machine has.
  const [played, broken, silent] = await Promise.all([
    say([], { SDL_AUDIODRIVER: 'dummy' }),
    say([], { SDL_AUDIODRIVER: 'none such' }),
    say([], { PATH: folder }),
  ]);
  expect(played).toMatchObject({ status: 0, stderr: 'Loudspeakers: en-us-sam (builtin)\n' });
  expect(broken).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('ffplay could not play the sound. Write a file instead: -o FILE.'),
  });
  expect(silent).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('-o FILE. There is no player here'),
  });
});

test('say needs to know where a format goes, and says so when it cannot write there', async () => {
  expect(await lector(['say', TEXT, '--format', 'wav'])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('-o FILE'),
  });
  const nowhere = await lector(['say', TEXT, '-o', join(folder, 'no', 'folder.mp3')]);
  expect(nowhere).toMatchObject({ status: 1, stderr: expect.stringContaining('no such file or directory') });
  expect(await readdir(folder)).not.toContain('no');
});

test('models lists what is here, and refuses what is not', async () => {
  const list = await lector(['models']);
  expect(list.status).toBe(0);
  expect(String(list.stdout)).toMatch(/^builtin +ready +part of Lector\nkokoro +absent +0 MB of \d+ MB\n/);
  expect(String(list.stdout)).toContain(join(folder, 'models'));
  for (const args of [['get', 'nobody'], ['get'], ['remove', 'builtin'], ['paint', 'kokoro']]) {
    const { status, stderr } = await lector(['models', ...args]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^(Name a model: kokoro|There is no 'lector models paint')/);
  }
});

test('help is given when asked for, and with an unknown command', async () => {
  const ways = [
    ['--help'],
    ['help'],
    ['say', '--help'],
    ['serve', '-h'],
    ['help', 'models'],
    ['models', 'pull', '-h'],
  ];
  for (const args of ways) {
    const { status, stdout, stderr } = await lector(args);
    expect(status, args.join(' ')).toBe(0);
    expect(String(stdout)).toContain('lector');
    expect(stderr).toBe('');
    if (args.includes('models'))
      expect(String(stdout)).toMatch(/^lector models: .*\n\n(?: .*\n)+ {2}lector models pull ID/);
  }
  const { status, stderr } = await lector(['sing']);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^There is no command 'sing'/);
});

test('a reader that has seen enough ends a command without an error', async () => {
  const command = `"${process.execPath}" "${PROGRAM}" voices --json | head -c 9`;
  const { stdout, stderr } = await runCommand('sh', ['-c', command]);
  expect({ stdout: String(stdout), stderr }).toEqual({ stdout: '[\n  {\n   ', stderr: '' });
});

test('what serve could never use stops its start with a sentence', async () => {
  const file = join(folder, 'no-folder');
  await writeFile(file, '');
  const cases: [string[], RegExp][] = [
    [['--allow-origin', '*'], /^--allow-origin must be .* https:\/\/example.com .* there is no wildcard/],
    [['--allow-origin', 'example.com'], /^--allow-origin must be/],
    [['--allow-host', '*'], /^--allow-host must be .* nas.lan/],
  ];
  for (const [args, message] of cases) {
    expect(await lector(['serve', '--port', '0', ...args])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(message),
    });
  }
  const unusable = await runCommand(process.execPath, [PROGRAM, 'serve', '--models-dir', file]);
  expect(unusable).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(`The models folder ${file} can't`),
  });
  const args = ['serve', '--models-dir', file, '--log-format', 'json'];
  const { stderr } = await runCommand(process.execPath, [PROGRAM, ...args]);
  expect(JSON.parse(stderr)).toMatchObject({
    level: 'error',
    message: expect.stringContaining('A file is in'),
  });
});

test('serve says in a sentence that its port is taken, or no port', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const taken = await lector(['serve', '--port', String(port)]);
  server.close();
  expect(taken).toMatchObject({ status: 1, stderr: expect.stringMatching(`^Port ${port} is in use`) });
  expect(taken.stderr.trim().split('\n')).toHaveLength(1);
  for (const wrong of ['http', '-1', '99999999', '']) {
    const { status, stderr } = await lector(['serve', `--port=${wrong}`]);
    expect(status, wrong).toBe(1);
    expect(stderr).not.toContain('    at ');
  }
});

test('a relay that is stopped while its engine still starts ends at once', async () => {
  for (const delay of [0, 60, 120, 150, 180, 240, 320]) {
    const relay = await startRelayProcess();
    await new Promise((resolve) => setTimeout(resolve, delay));
    const ended = relay.stop().then(() => 'ended');
    const late = new Promise((resolve) => setTimeout(resolve, 15_000, `still there after ${delay} ms`));
    expect(await Promise.race([ended, late])).toBe('ended');
  }
}, 60_000);
