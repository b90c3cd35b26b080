import { parseArgs } from 'node:util';
import { loadEspeak } from '../../src/models/builtin/espeak.ts';
import { findLanguage, isSpoken, SPOKEN_LANGUAGES } from '../../src/models/languages.ts';
import { AUTO, type Registry } from '../../src/models/registry/schema.ts';
import { createLexicons } from '../../src/speech/lexicons.ts';
import { loadEmojiNames } from '../../src/speech/load-emoji-names.ts';
import { loadJapanese } from '../../src/speech/load-japanese.ts';
import { describeText } from '../../src/speech/phonemize.ts';
import { settleLanguages } from '../../src/speech/read-request.ts';
import { compileDictionary } from '../../src/text/dictionary/compile.ts';
import { compileRegex } from '../../src/text/dictionary/regex.ts';
import { createFrontend, readMarkup } from '../../src/text/frontend/frontend.ts';
import { FolderStore } from '../folder-store.ts';
import { findLexicons } from '../lexicon-folder.ts';
import { readEspeak, runtimeReader } from '../runtime-files.ts';
import { readDictionaryFile } from './dictionary-file.ts';
import { appFolder, openRegistry, readSettings } from './settings.ts';

const HELP = `lector phonemize: what would be said for a text, and its phonemes

  lector phonemize --lang en-us < lines.txt
  lector phonemize --lang en-gb --lexicon DIR < lines.txt

  Writes one JSON object for each line of standard input: {"input", "spoken", "sentences", "segments"}.

  --lang LANGUAGE       ${[...SPOKEN_LANGUAGES, AUTO].join(' ')}; default en-us
  --markup KIND         none, tags or ssml; default none
  --dictionary FILE     your pronunciations, as JSON or CSV
  --lexicon DIR         misaki's lexicons (us_gold.json …), instead of those that were downloaded;
                        also LECTOR_LEXICON_DIR`;

/** `lector phonemize`: the text frontend by itself, line by line. */
export async function phonemize(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      lang: { type: 'string', default: 'en-us' },
      markup: { type: 'string', default: 'none' },
      dictionary: { type: 'string' },
      lexicon: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(HELP);
  const { registry } = await openRegistry();
  const language = languageOf(registry, values.lang);
  const espeak = await loadEspeak(await readEspeak(appFolder));
  const lexicon = findLexicons(values.lexicon) ?? downloadedLexicons(registry);
  const frontend = createFrontend({
    phonemize: (text, tag) => espeak.phonemize(text, tag),
    lexicon,
    japanese: () => loadJapanese(runtimeReader(appFolder)),
    emojiNames: (language) => loadEmojiNames(language, runtimeReader(appFolder)),
  });
  const markup = markupOf(values.markup);
  const entries = values.dictionary ? await readDictionaryFile(values.dictionary) : [];
  const dictionary = compileDictionary(entries, { compileRegex });
  for await (const input of readLines(process.stdin)) {
    const marked = { ...readMarkup(input, markup), source: input };
    settleLanguages(registry, marked.marks, SPOKEN_LANGUAGES);
    const described = await describeText(frontend, marked, { language, dictionary });
    if (!process.stdout.write(`${JSON.stringify({ input, ...described })}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
}

/** Lines as text files have them: Node's readline would also end one at a lone `\r` or a line separator within it. */
async function* readLines(stream: NodeJS.ReadStream): AsyncGenerator<string> {
  let open = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (open + chunk).split('\n');
    open = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (open !== '') yield open;
}

function languageOf(registry: Registry, wanted: string): string {
  if (wanted === AUTO) return AUTO;
  const language = findLanguage(registry, wanted);
  if (language && isSpoken(language)) return language;
  throw new Error(
    `The language '${wanted}' is unknown. Languages: ${[...SPOKEN_LANGUAGES, AUTO].join(', ')}.`,
  );
}

function markupOf(kind: string): 'none' | 'tags' | 'ssml' {
  if (kind === 'none' || kind === 'tags' || kind === 'ssml') return kind;
  throw new Error(`The markup '${kind}' is unknown. Kinds: none, tags, ssml.`);
}

/** Those that came with a downloaded model. */
function downloadedLexicons(registry: Registry) {
  const place = { store: new FolderStore(readSettings().modelsDir), device: 'native' as const };
  return createLexicons(registry.lexicons, place).read;
}
