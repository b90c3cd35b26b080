import { AUTO, type Registry } from '../../models/registry/schema.ts';
import { findAnyModel, modelId } from '../../models/registry.ts';
import { ApiError } from '../error.ts';

/** OpenAI's names of models that answer. Many clients know no others: they stand for the best one that is here. */
const OPENAI_NAMES = /^(?:gpt-|chatgpt-|o[1-9](?:-|$))/;

/** The chat model that a name stands for: its id, or `auto`. Throws an `ApiError` 404 for any other name. */
export function settleChatModel(registry: Registry, name: string): string {
  const wanted = name.toLowerCase();
  const own = registry.chatModels.find(({ id }) => id === wanted);
  if (own) return own.id;
  if (wanted === AUTO) return AUTO;
  const isOther = modelId(registry, wanted) !== undefined || findAnyModel(registry, wanted) !== undefined;
  if (OPENAI_NAMES.test(wanted) && !isOther) return AUTO;
  const known = [...registry.chatModels.map(({ id }) => id), AUTO].map((id) => `'${id}'`).join(', ');
  throw new ApiError(
    404,
    isOther
      ? `The model '${name}' does not answer questions. Models that do: ${known}.`
      : `The model '${name}' does not exist. Models that answer: ${known}.`,
    { param: 'model', code: 'model_not_found' },
  );
}
