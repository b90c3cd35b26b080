#!/usr/bin/env node
import { convertModel } from './commands/convert.ts';
import { doctor } from './commands/doctor.ts';
import { listModels, manageModel } from './commands/models.ts';
import { phonemize } from './commands/phonemize.ts';
import { say } from './commands/say.ts';
import { serve } from './commands/serve.ts';
import { version } from './commands/settings.ts';
import { listVoices } from './commands/voices.ts';
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

const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  serve,
  say,
  phonemize,
  doctor,
  voices: listVoices,
  models: async ([action = 'list', ...rest]) => {
    if (action.startsWith('-')) return console.log(HELP);
    if (action === 'convert') return convertModel(rest);
    return action === 'list' ? listModels(rest) : manageModel(action, rest);
  },
};

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
  if (name.startsWith('-')) return serve([name, ...args]);
  const command = COMMANDS[name];
  if (command) return command(args);
  const guess = nearest(name, Object.keys(COMMANDS));
  throw new Error(`There is no command '${name}'.${guess ? ` Did you mean '${guess}'?` : ''}\n\n${HELP}`);
}
