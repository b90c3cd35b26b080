import { parseArgs } from 'node:util';
import { voicesOf } from '../../src/api/voices.ts';
import { createOwnEngine, createVoiceStore, openRegistry } from './settings.ts';

const HELP = `lector voices: who can speak

  --model ID         of one model
  --language TAG     of one language: en, en-us
  --json             the same, to be read by programs`;

/** `lector voices`: every voice, and whether it can speak now. */
export async function listVoices(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      model: { type: 'string' },
      language: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(HELP);
  const live = await openRegistry();
  const { registry } = live;
  const known = registry.models.map(({ id }) => id);
  if (values.model && !known.includes(values.model)) throw new Error(`Models: ${known.join(', ')}.`);
  const engine = createOwnEngine(live);
  try {
    const wanted = { model: values.model, all: true };
    const voices = (await voicesOf(wanted, { registry, engine, voices: createVoiceStore() })).filter(
      ({ language }) => !values.language || isWithin(language, values.language),
    );
    if (values.json) return console.log(JSON.stringify(voices, null, 2));
    for (const { id, name, language, model, available } of voices) {
      const named = name === id ? id : `${name} (${id})`;
      console.log(
        `${named.padEnd(18)} ${language.padEnd(8)} ${model.padEnd(12)} ${available ? '' : 'not here'}`.trimEnd(),
      );
    }
  } finally {
    await engine.close();
  }
}

/** `en` holds `en-us`. */
function isWithin(language: string, wanted: string): boolean {
  const [own, asked] = [language.toLowerCase(), wanted.toLowerCase()];
  return own === asked || own.startsWith(`${asked}-`);
}
