#!/usr/bin/env node
import { version } from '../package.json' with { type: 'json' };
import { nearest } from './nearest.ts';

const HELP = `Lector reads aloud, and speaks OpenAI's speech API on this machine.

  lector serve [options]               serve app and API on http://localhost:4280
  lector say "text" [-o out.mp3]       speak, or write a file, without any server
  lector phonemize < lines.txt         what would be said, and its phonemes
  lector voices                        who can speak
  lector models [list|pull|rm ID]      neural voices on this machine
  lector models convert IN OUT         rewrite a model's graph for WASM
  lector doctor                        what runs on this machine, and what does not

  lector help COMMAND                  the options of a command
  lector --version`;

type Command = (args: string[]) => Promise<void>;

/** Each loads only what it needs: half of what a short command takes would be the server that it does not start. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  say: async () => (await import('./commands/say.ts')).say,
  phonemize: async () => (await import('./commands/phonemize.ts')).phonemize,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  voices: async () => (await import('./commands/voices.ts')).listVoices,
  models: async () => models,
};

endWithReader();
try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function run([name = 'serve', ...args]: string[]): Promise<void> {
  if (name === '--version' || name === '-v') return console.log(version);
  if (name === '--help' || name === '-h' || (name === 'help' && args.length === 0)) return console.log(HELP);
  if (name === 'help') return run([...args, '--help']);
  if (name.startsWith('-')) return run(['serve', name, ...args]);
  const load = COMMANDS[name];
  if (load) return (await load())(args);
  const guess = nearest(name, Object.keys(COMMANDS));
  throw new Error(`There is no command '${name}'.${guess ? ` Did you mean '${guess}'?` : ''}\n\n${HELP}`);
}

async function models([action, ...rest]: string[]): Promise<void> {
  if (action === 'convert') return (await import('./commands/convert.ts')).convertModel(rest);
  return (await import('./commands/models.ts')).models(action, rest);
}

/** A reader of the output that has seen enough, as `head`, ends the program; one of the log does not end a server. */
function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
