import { z } from 'zod';
import type { ChatMessage } from '../../models/chat.ts';

const ROLES = ['developer', 'system', 'user', 'assistant'] as const;
const MOST_MESSAGES = 10_000;

const part = z.looseObject({
  type: z.string('must be text').describe('`text` only.'),
  text: z.string('must be text').optional(),
});

const content = z
  .union([z.string(), z.array(part)], 'must be text, or a list of parts')
  .transform((given, context) => {
    if (typeof given === 'string') return given;
    return given
      .map(({ type, text }, i) => {
        if (type === 'text' && text !== undefined) return text;
        const message =
          type === 'text' ? 'must have a text' : `can't be '${type}': the models here read text only`;
        context.addIssue({ code: 'custom', path: [i, type === 'text' ? 'text' : 'type'], message });
        return '';
      })
      .join('');
  });

const message = z
  .object({
    role: z
      .enum(ROLES, {
        error: ({ input }) =>
          input === 'tool' || input === 'function'
            ? "'tool' can't be taken: no model here calls tools"
            : `must be one of ${ROLES.join(', ')}`,
      })
      .describe('`developer` is the same as `system`.'),
    content: content.describe('Text, or parts of `{type: "text", text}`; other parts are 400.'),
    tool_calls: z
      .array(z.unknown())
      .max(0, "can't be taken: no model here calls tools")
      .nullish()
      .describe('Only an empty list: no model here calls tools.'),
  })
  .transform(({ role, content: text }): ChatMessage => {
    return { role: role === 'developer' ? 'system' : role, content: text };
  });

/** A conversation, in the order in which it was said. */
export const messagesField = z
  .array(message, 'must be a list of messages')
  .min(1, 'must have at least one message')
  .max(MOST_MESSAGES, `must have at most ${MOST_MESSAGES} messages`)
  .describe('What was said so far. The model answers to the last one.');
