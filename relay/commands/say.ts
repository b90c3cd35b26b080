import { createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { text as readAll } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createHandler } from '../../src/api/handler.ts';
import { measureSpeech } from '../measure-speech.ts';
import { findPlayer, type Player, play } from '../player.ts';
import { createProgress } from '../progress.ts';
import { codecReader } from '../runtime-files.ts';
import { writeMp3 } from '../write-mp3.ts';
import { readDictionaryFile } from './dictionary-file.ts';
import { appFolder, createOwnEngine, createVoiceStore, openRegistry, version } from './settings.ts';

/** In UTF-16 units. */
const SHORT = 500;

const HELP = `lector say: speak, without any server

  lector say "text"
  lector say "text" -o out.mp3
  lector say -i chapter.txt -o chapter.flac
  cat chapter.txt | lector say -o - --format wav | aplay

  -o, --output FILE     '-' is standard output; its ending chooses the format. Without it, the loudspeakers
                        (by ffplay, aplay, afplay or PowerShell)
  -i, --input FILE      the text to speak, instead of the words given
  --voice NAME          default alloy
  --model NAME          default auto: the best one on this machine
  --speed N             0.25 to 4
  --lang LANGUAGE       of the text, where it is not the voice's own; auto: each paragraph's
  --markup KIND         none, tags or ssml
  --dictionary FILE     your pronunciations, as JSON or CSV
  --format NAME         mp3 opus aac flac wav pcm m4a ogg webm ac3 alac`;

/** `lector say`: one request to the same endpoint that the relay serves, in this process. */
export async function say(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      input: { type: 'string', short: 'i' },
      voice: { type: 'string', default: 'alloy' },
      model: { type: 'string', default: 'auto' },
      speed: { type: 'string', default: '1' },
      format: { type: 'string' },
      lang: { type: 'string' },
      markup: { type: 'string' },
      dictionary: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(HELP);
  const target = await findTarget(values);
  const input = await readInput(positionals, values.input);
  const live = await openRegistry();
  const { registry } = live;
  const engine = createOwnEngine(live);
  const progress = createProgress();
  const measured = measureSpeech(engine, (end) => {
    // For people only: a script's log has no use for it, and a short text is spoken at once.
    if (process.stderr.isTTY && input.length > SHORT) progress.show('spoken', end / input.length);
  });
  try {
    const answer = createHandler({
      engine: measured,
      registry,
      voices: createVoiceStore(),
      version,
      loadCodecAsset: codecReader(appFolder),
    });
    const { voice, model, speed, lang: language, markup } = values;
    const dictionary = values.dictionary && (await readDictionaryFile(values.dictionary));
    const response = await answer(
      new Request('http://localhost/v1/audio/speech', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ model, voice, input, speed, language, markup, dictionary, ...target.wanted }),
      }),
    );
    if (!response.ok) throw new Error(await failure(response));
    await send(response, { target, duration: measured.duration });
    progress.end();
    const name = target.output ?? 'Loudspeakers';
    console.error(`${name}: ${response.headers.get('x-voice')} (${response.headers.get('x-model')})`);
  } finally {
    progress.end();
    await engine.close();
  }
}

async function failure(response: Response): Promise<string> {
  const body = (await response.json()) as { error: { message: string } };
  return body.error.message;
}

async function readInput(words: string[], file: string | undefined): Promise<string> {
  if (file) return readFile(file, 'utf8');
  if (words.length > 0) return words.join(' ');
  return readAll(process.stdin);
}

/** Where the sound goes, and what has to be asked for so that it can go there. */
type Target = { wanted: { response_format: string; stream?: boolean } } & (
  | { output: string }
  | { output?: undefined; player: Player }
);

/** Throws an Error that says what to do when the sound can't go anywhere. */
async function findTarget({ output, format }: { output?: string; format?: string }): Promise<Target> {
  if (output) return { output, wanted: { response_format: format ?? formatOf(output) } };
  if (format) throw new Error(`A format is that of a file. Say where it goes: -o FILE.\n\n${HELP}`);
  const player = await findPlayer();
  if (!player) {
    throw new Error(
      `Say where the sound goes: -o FILE. There is no player here; ffplay comes with ffmpeg.\n\n${HELP}`,
    );
  }
  // Only a body that is sent whole tells its length, which players of files want to know.
  return { player, wanted: { response_format: 'wav', stream: typeof player.args !== 'function' } };
}

/** Writes the body as it comes, under another name until it is whole: a file with the name asked for is never cut. */
async function send(
  response: Response,
  { target, duration }: { target: Target; duration: () => number | undefined },
): Promise<void> {
  const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  if (target.output === undefined) return play(body, target.player);
  const { output } = target;
  if (output === '-') return pipeline(body, process.stdout, { end: false });
  const unfinished = `${output}.part`;
  try {
    if (response.headers.get('content-type') === 'audio/mpeg') await writeMp3(body, unfinished, duration);
    else await pipeline(body, createWriteStream(unfinished));
    await rename(unfinished, output);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function formatOf(output: string): string {
  return extname(output).slice(1).toLowerCase() || 'mp3';
}
