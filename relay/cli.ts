#!/usr/bin/env node
import { convertModel } from './commands/convert.ts';
import { doctor } from './commands/doctor.ts';
import { listModels, manageModel } from './commands/models.ts';
import { phonemize } from './commands/phonemize.ts';
import { say } from './commands/say.ts';
import { serve } from './commands/serve.ts';

const HELP = `Lector reads aloud, and speaks OpenAI's speech API on this machine.

  lector serve [options]               serve app and API on http://localhost:4280
  lector say "text" -o out.mp3         speak into a file, without any server
  lector phonemize < lines.txt         what would be said, and its phonemes
  lector models [list|get|remove ID]   neural voices on this machine
  lector models convert IN OUT         rewrite a model's graph for WASM
  lector doctor                        what runs on this machine, and what does not

  lector COMMAND --help                the options of a command`;

const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  serve,
  say,
  phonemize,
  doctor,
  models: async ([action = 'list', ...rest]) => {
    if (action === 'convert') return convertModel(rest);
    return action === 'list' ? listModels(rest) : manageModel(action, rest);
  },
};

const [name = 'serve', ...args] = process.argv.slice(2);
if (name === '--help' || name === '-h' || name === 'help') {
  console.log(HELP);
} else {
  const command = name.startsWith('-') ? serve : COMMANDS[name];
  try {
    if (!command) throw new Error(`There is no command '${name}'.\n\n${HELP}`);
    await command(name.startsWith('-') ? [name, ...args] : args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
