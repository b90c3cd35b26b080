// A tokenizer like Whisper's: bytes, a few words, and the special tokens in their real order.

/** What the small model writes for the eight bands of pitch that it tells apart, and what it calls them in English. */
export const WORDS = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel'];
export const TRANSLATED = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

const LANGUAGES =
  'en zh de es ru ko fr ja pt tr pl ca nl ar sv it id hi fi vi he uk el ms cs ro da hu ta no th ur hr bg lt la mi ml cy sk te fa lv bn sr az sl kn et mk br eu is hy ne mn bs kk sq sw gl mr pa si km sn yo so af oc ka be tg sd gu am yi lo uz fo ht ps tk nn mt sa lb my bo tl mg as tt haw ln ha ba jw su'.split(
    ' ',
  );

const { vocab, merges } = words();
const special = [
  ...['<|endoftext|>', '<|startoftranscript|>'],
  ...LANGUAGES.map((language) => `<|${language}|>`),
  ...[
    '<|translate|>',
    '<|transcribe|>',
    '<|startoflm|>',
    '<|startofprev|>',
    '<|nospeech|>',
    '<|notimestamps|>',
  ],
];
const times = Array.from({ length: 1501 }, (_, i) => `<|${(i * 0.02).toFixed(2)}|>`);
const idOf = (token) => vocab.length + special.indexOf(token);

/** The numbers that the graph and `generation_config.json` need. */
export const IDS = {
  end: idOf('<|endoftext|>'),
  start: idOf('<|startoftranscript|>'),
  languages: Object.fromEntries(LANGUAGES.map((language) => [`<|${language}|>`, idOf(`<|${language}|>`)])),
  tasks: { translate: idOf('<|translate|>'), transcribe: idOf('<|transcribe|>') },
  previous: idOf('<|startofprev|>'),
  noSpeech: idOf('<|nospeech|>'),
  noTimestamps: idOf('<|notimestamps|>'),
  firstTime: vocab.length + special.length,
  vocabulary: vocab.length + special.length + times.length,
  words: [...WORDS, ...TRANSLATED].map((word) => vocab.indexOf(`Ġ${word}`)),
  space: vocab.indexOf('Ġ'),
  quote: vocab.indexOf('"'),
};

export function tokenizerFiles() {
  const added = [...special, ...times].map((content, i) => ({
    id: vocab.length + i,
    content,
    ...{ single_word: false, lstrip: false, rstrip: false, normalized: false },
    special: i < special.length,
  }));
  const byteLevel = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true };
  return {
    'tokenizer.json': {
      ...{ version: '1.0', truncation: null, padding: null, added_tokens: added, normalizer: null },
      ...{ pre_tokenizer: byteLevel, post_processor: null, decoder: byteLevel },
      model: {
        ...{ type: 'BPE', dropout: null, unk_token: null, fuse_unk: false, byte_fallback: false },
        ...{ continuing_subword_prefix: '', end_of_word_suffix: '' },
        vocab: Object.fromEntries(vocab.map((token, id) => [token, id])),
        merges,
      },
    },
    'tokenizer_config.json': {
      tokenizer_class: 'WhisperTokenizer',
      ...{ bos_token: '<|endoftext|>', eos_token: '<|endoftext|>', unk_token: '<|endoftext|>' },
      ...{ model_max_length: 1024, clean_up_tokenization_spaces: true },
    },
  };
}

/** All bytes as GPT-2 writes them, then each word letter by letter from its space on. */
function words() {
  const printable = [
    [33, 126],
    [161, 172],
    [174, 255],
  ].flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  const others = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => !printable.includes(byte));
  const vocab = [
    ...printable.map((byte) => String.fromCodePoint(byte)),
    ...others.map((_, i) => String.fromCodePoint(256 + i)),
  ];
  const merges = [];
  for (const word of [...WORDS, ...TRANSLATED]) {
    let token = 'Ġ';
    for (const letter of word) {
      if (!vocab.includes(token + letter)) {
        merges.push(`${token} ${letter}`);
        vocab.push(token + letter);
      }
      token += letter;
    }
  }
  return { vocab, merges };
}
