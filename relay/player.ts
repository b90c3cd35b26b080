import { type ChildProcess, spawn } from 'node:child_process';
import { access, constants, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** A program that sounds a WAV, from its standard input or from a file that must be whole. */
export interface Player {
  program: string;
  /** Of a player that wants a file: what asks it to play that one. */
  args: string[] | ((file: string) => string[]);
}

/** The players that systems have, those first that begin before all is there. */
const PLAYERS: Player[] = [
  { program: 'ffplay', args: ['-nodisp', '-autoexit', '-loglevel', 'error', '-i', '-'] },
  { program: 'aplay', args: ['-q', '-'] },
  { program: 'afplay', args: (file) => [file] },
  {
    program: 'powershell.exe',
    args: (file) => [
      '-NoProfile',
      '-Command',
      `(New-Object Media.SoundPlayer '${file.replaceAll("'", "''")}').PlaySync()`,
    ],
  },
];

/** The first player that is on this machine; `undefined` when there is none. */
export async function findPlayer(): Promise<Player | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const player of PLAYERS) {
    for (const folder of folders) if (await isProgram(folder, player.program)) return player;
  }
  return undefined;
}

/** Sounds a WAV to its end. Rejects with an Error that names the player where it fails. */
export async function play(wav: AsyncIterable<Uint8Array>, { program, args }: Player): Promise<void> {
  if (typeof args !== 'function') {
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'inherit'] });
    // A player that ends early is judged by how it ends, not by the broken pipe.
    const fed = pipeline(wav, child.stdin).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
    });
    await Promise.all([fed, ended(child, program)]);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'lector-'));
  try {
    const file = join(folder, 'speech.wav');
    await writeFile(file, wav);
    await ended(spawn(program, args(file), { stdio: ['ignore', 'ignore', 'inherit'] }), program);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function isProgram(folder: string, name: string): Promise<boolean> {
  for (const file of [name, `${name}.exe`]) {
    const isThere = await access(join(folder, file), constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return true;
  }
  return false;
}

function ended(child: ChildProcess, program: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`${program} could not be started: ${error.message}`)));
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} could not play the sound. Write a file instead: -o FILE.`));
    });
  });
}
