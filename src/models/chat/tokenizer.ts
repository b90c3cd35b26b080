import { Template } from '@huggingface/jinja';
import { Tokenizer } from '@huggingface/tokenizers';
import { z } from 'zod';
import { EngineError } from '../../engine/error.ts';
import type { ChatMessage } from '../chat.ts';
import type { ModelFiles } from '../family.ts';
import { readJson } from './config.ts';

export interface ChatTokenizer {
  /** A conversation as the model reads it, up to where its answer begins. Throws an `EngineError` `invalid_messages`. */
  prompt(messages: readonly ChatMessage[]): number[];
  /** The text of tokens, without those that stand for none. */
  decode(tokens: readonly number[]): string;
  /** The token that ends texts, where it is told. */
  end: number | undefined;
}

const token = z.union([z.string(), z.object({ content: z.string() })]).nullish();
const templates = z.union([z.string(), z.array(z.object({ name: z.string(), template: z.string() }))]);
const configSchema = z.looseObject({
  bos_token: token,
  eos_token: token,
  unk_token: token,
  pad_token: token,
  chat_template: templates.nullish(),
});
const descriptionSchema = z.looseObject({ model: z.looseObject({}) });

/** The file that newer repositories have their template in. */
const TEMPLATE = 'chat_template.jinja';

/** Reads the tokenizer of a model and its template of conversations. Rejects with an Error that names what does not fit. */
export async function readTokenizer(files: ModelFiles): Promise<ChatTokenizer> {
  const description = await readJson(files, 'tokenizer.json', descriptionSchema);
  const config = await readJson(files, 'tokenizer_config.json', configSchema);
  const source = files.paths.includes(TEMPLATE)
    ? new TextDecoder().decode(await files.read(TEMPLATE))
    : templateOf(config.chat_template);
  if (!source) throw new Error('The model has no template of a conversation (chat_template).');
  const template = parseTemplate(source);
  const tokenizer = new Tokenizer(description, config);
  const special = {
    bos_token: nameOf(config.bos_token),
    eos_token: nameOf(config.eos_token),
    unk_token: nameOf(config.unk_token),
    pad_token: nameOf(config.pad_token),
  };
  return {
    end: special.eos_token === undefined ? undefined : tokenizer.token_to_id(special.eos_token),
    prompt(messages) {
      const text = render(template, { ...special, messages });
      return tokenizer.encode(text, { add_special_tokens: false }).ids;
    },
    decode(tokens) {
      if (tokens.length === 0) return '';
      return tokenizer.decode([...tokens], {
        skip_special_tokens: true,
        clean_up_tokenization_spaces: false,
      });
    },
  };
}

function templateOf(named: z.infer<typeof templates> | null | undefined): string | undefined {
  if (typeof named === 'string') return named;
  return named?.find(({ name }) => name === 'default')?.template;
}

function parseTemplate(source: string): Template {
  try {
    return new Template(source);
  } catch (error) {
    throw new Error(`The model's template of a conversation can not be read: ${reasonOf(error)}`, {
      cause: error,
    });
  }
}

/** A model that can think aloud first (Qwen3) is asked not to: what it thinks would be spoken. */
function render(template: Template, values: Record<string, unknown>): string {
  try {
    return template.render({
      ...values,
      add_generation_prompt: true,
      enable_thinking: false,
      tools: null,
      documents: null,
    });
  } catch (error) {
    const message = `The model does not take this conversation: ${reasonOf(error)}`;
    throw new EngineError('invalid_messages', message, { cause: error });
  }
}

function nameOf(named: z.infer<typeof token>): string | undefined {
  return (typeof named === 'object' ? named?.content : named) ?? undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
