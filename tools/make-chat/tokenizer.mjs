import {
  CACHE_HEADS,
  END_OF_TEXT,
  HEADS,
  LAYERS,
  MERGES,
  MESSAGE_END,
  MESSAGE_START,
  VOCABULARY,
  WIDTH,
} from './sizes.mjs';

/** ChatML, with the switch of models that think aloud: they are told to when nobody says otherwise. */
export const CHAT_TEMPLATE =
  "{%- for message in messages %}{%- if message.role not in ['system', 'user', 'assistant'] %}" +
  "{{- raise_exception('Unknown role: ' + message.role) }}{%- endif %}" +
  "{%- if message.role == 'system' and not loop.first %}{{- raise_exception('A system message comes first.') }}{%- endif %}" +
  "{{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>\\n' }}{%- endfor %}" +
  "{%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}" +
  "{%- if enable_thinking is not defined or enable_thinking %}{{- '<think>' }}{%- endif %}{%- endif %}";

/** `tokenizer.json`: all bytes as GPT-2 writes them, a few pairs, and what messages begin and end with. */
export function makeTokenizer() {
  const byteTokens = byteLetters();
  const joined = MERGES.map((pair) => pair.replace(' ', ''));
  const vocab = Object.fromEntries([...byteTokens, ...joined].map((token, id) => [token, id]));
  return {
    version: '1.0',
    added_tokens: [
      ['<|endoftext|>', END_OF_TEXT],
      ['<|im_start|>', MESSAGE_START],
      ['<|im_end|>', MESSAGE_END],
    ].map(([content, id]) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: { type: 'NFC' },
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: false, use_regex: true },
    post_processor: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: false, use_regex: false },
    decoder: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: false, use_regex: false },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: '',
      end_of_word_suffix: '',
      fuse_unk: false,
      byte_fallback: false,
      vocab,
      merges: MERGES,
    },
  };
}

/** `config.json` and `generation_config.json`, with the names of Llama. */
export function makeConfigs(context) {
  const ends = { bos_token_id: MESSAGE_START, eos_token_id: MESSAGE_END };
  return {
    config: {
      model_type: 'llama',
      architectures: ['LlamaForCausalLM'],
      num_hidden_layers: LAYERS,
      num_attention_heads: HEADS,
      num_key_value_heads: CACHE_HEADS,
      hidden_size: HEADS * WIDTH,
      max_position_embeddings: context,
      vocab_size: VOCABULARY,
      ...ends,
    },
    generation: { do_sample: true, temperature: 0.7, ...ends, eos_token_id: [MESSAGE_END, END_OF_TEXT] },
  };
}

/** GPT-2's letters for bytes, by their values: those that can be seen stand for themselves, the others for what follows 255. */
function byteLetters() {
  let next = 256;
  return Array.from({ length: 256 }, (_, byte) => {
    const isSeen = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
    return String.fromCodePoint(isSeen ? byte : next++);
  });
}
