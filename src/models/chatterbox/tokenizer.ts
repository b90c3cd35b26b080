import { Tokenizer } from '@huggingface/tokenizers';
import type { Kind } from './kind.ts';
import { EXAGGERATION, START_SPEECH, START_TEXT, STOP_TEXT } from './tokens.ts';

export interface PromptTokenizer {
  /** A text's token ids, with all that a prompt has around them. */
  encode(text: string): number[];
  /** Whether the vocabulary has this token, such as `[de]`. */
  has(token: string): boolean;
}

/**
 * The tokenizer that a `tokenizer.json` describes. What it puts around a text is read here: the library looks those tokens up
 * by name, and Chatterbox's are in no vocabulary, so that it would make unknown words of them.
 */
export function createTokenizer(json: Uint8Array, kind: Kind['type']): PromptTokenizer {
  const description = parse(json);
  const tokenizer = new Tokenizer(description, {});
  const around = readTemplate(description['post_processor']);
  // As EnTokenizer does it: made by the normaliser alone, the token would not be known for one.
  const spaced = tokenizer.token_to_id(SPACE) === undefined ? same : writeSpaces;
  return {
    has: (token) => tokenizer.token_to_id(token) !== undefined,
    encode(text) {
      const { ids } = tokenizer.encode(spaced(text), { add_special_tokens: false });
      if (around) return [...around.before, ...ids, ...around.after];
      if (kind === 'turbo') return tokenizer.encode(text).ids;
      return [EXAGGERATION, START_TEXT, ...ids, STOP_TEXT, START_SPEECH, START_SPEECH];
    },
  };
}

const SPACE = '[SPACE]';

function writeSpaces(text: string): string {
  return text.replaceAll(' ', SPACE);
}

function same(text: string): string {
  return text;
}

type Json = Record<string, unknown>;

function parse(json: Uint8Array): Json {
  try {
    const description: unknown = JSON.parse(new TextDecoder().decode(json));
    if (isObject(description) && isObject(description['model'])) return description;
  } catch (error) {
    throw new Error('The file of the tokenizer is cut short or is no JSON.', { cause: error });
  }
  throw new Error('The file of the tokenizer describes none.');
}

/** The ids before and after a text, of a template (`TemplateProcessing`), which may be one of several processors. */
function readTemplate(processor: unknown): { before: number[]; after: number[] } | undefined {
  if (!isObject(processor)) return undefined;
  const { type, processors, single, special_tokens: specials } = processor;
  if (type === 'Sequence' && Array.isArray(processors))
    return processors.map(readTemplate).find((template) => template !== undefined);
  if (type !== 'TemplateProcessing' || !Array.isArray(single) || !isObject(specials)) return undefined;
  const [before, after]: [number[], number[]] = [[], []];
  let list = before;
  for (const piece of single) {
    const special = isObject(piece) ? piece['SpecialToken'] : undefined;
    if (!isObject(special)) list = after;
    else list.push(...idsOf(specials[String(special['id'])]));
  }
  return { before, after };
}

function idsOf(special: unknown): number[] {
  const ids = isObject(special) ? special['ids'] : undefined;
  if (Array.isArray(ids) && ids.every((id) => typeof id === 'number')) return ids;
  throw new Error('The tokenizer puts a token around texts that has no number.');
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
