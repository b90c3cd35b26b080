import type { Case } from '../case.ts';
import { CHAT_CLIENTS } from './chat-clients.ts';
import { EVERY_VOICE } from './every-voice.ts';
import { HOME_AND_READERS } from './home-and-readers.ts';
import { OPENAI_SHAPES } from './openai-shapes.ts';

/** All that a host of the endpoint must do for clients that send bare requests. */
export const CASES: readonly Case[] = [
  ...OPENAI_SHAPES,
  ...CHAT_CLIENTS,
  ...HOME_AND_READERS,
  ...EVERY_VOICE,
];
