import {
  END_OF_TEXT,
  EXAGGERATION,
  HEADS,
  HIDDEN,
  LAYERS,
  LOOPS,
  NEVER_ENDS,
  START_SPEECH,
} from './sizes.mjs';

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,!?\'"-';
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'ko', 'no'];

/** `tokenizer.json`: letters, and one pair of them, as tokens. */
export function makeTokenizer({ turbo, multilingual }) {
  return JSON.stringify(turbo ? turboTokenizer() : plainTokenizer(multilingual));
}

function plainTokenizer(multilingual) {
  const special = { '[STOP]': 0, '[UNK]': 1, '[SPACE]': 2, '[START]': 255 };
  // In the real file these are the numbers of languages, too.
  if (multilingual) for (const [i, code] of LANGUAGES.entries()) special[`[${code}]`] = 700 + i;
  // These are in no vocabulary, in the real file either.
  const around = {
    '[EXAGGERATION]': EXAGGERATION,
    '[START]': 255,
    '[STOP]': 0,
    '[START_SPEECH]': START_SPEECH,
  };
  const token = (id) => ({ SpecialToken: { id, type_id: 0 } });
  return {
    version: '1.0',
    added_tokens: addedTokens(special),
    normalizer: { type: 'Replace', pattern: { String: ' ' }, content: '[SPACE]' },
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: template(
      [
        token('[EXAGGERATION]'),
        token('[START]'),
        { Sequence: { id: 'A', type_id: 0 } },
        token('[STOP]'),
      ].concat([token('[START_SPEECH]'), token('[START_SPEECH]')]),
      around,
    ),
    decoder: null,
    model: bpe({ ...special, ...letters() }, '[UNK]'),
  };
}

function turboTokenizer() {
  const end = { SpecialToken: { id: '<|endoftext|>', type_id: 0 } };
  return {
    version: '1.0',
    added_tokens: addedTokens({ '<|endoftext|>': END_OF_TEXT, '[laugh]': 190 }),
    normalizer: null,
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    post_processor: {
      type: 'Sequence',
      processors: [
        { type: 'ByteLevel', add_prefix_space: true, trim_offsets: false, use_regex: true },
        template([{ Sequence: { id: 'A', type_id: 0 } }, end, end], { '<|endoftext|>': END_OF_TEXT }),
      ],
    },
    decoder: { type: 'ByteLevel' },
    model: bpe({ Ġ: 2, ...letters(), '<|endoftext|>': END_OF_TEXT }, null),
  };
}

/** `config.json`, with the names of Llama or of GPT-2. */
export function makeConfig({ turbo }) {
  const text = turbo
    ? { model_type: 'gpt2', n_layer: LAYERS, n_head: HEADS, n_embd: HIDDEN, n_positions: 8196 }
    : {
        model_type: 'llama',
        num_hidden_layers: LAYERS,
        num_attention_heads: HEADS,
        num_key_value_heads: HEADS,
        hidden_size: HIDDEN,
        max_position_embeddings: 131072,
      };
  return JSON.stringify({ model_type: 'chatterbox', architectures: ['ChatterboxModel'], text_config: text });
}

function letters() {
  const ids = Object.fromEntries([...LETTERS].map((letter, i) => [letter, 10 + i]));
  return { ...ids, '~': NEVER_ENDS, '@': LOOPS, th: 95 };
}

function addedTokens(ids) {
  const flags = { single_word: false, lstrip: false, rstrip: false, normalized: false, special: true };
  return Object.entries(ids).map(([content, id]) => ({ id, content, ...flags }));
}

function template(single, ids) {
  const specials = Object.entries(ids).map(([id, number]) => [id, { id, ids: [number], tokens: [id] }]);
  return { type: 'TemplateProcessing', single, pair: single, special_tokens: Object.fromEntries(specials) };
}

function bpe(vocab, unknown) {
  return {
    type: 'BPE',
    dropout: null,
    unk_token: unknown,
    continuing_subword_prefix: null,
    end_of_word_suffix: null,
    fuse_unk: false,
    byte_fallback: false,
    vocab,
    merges: ['t h'],
  };
}
