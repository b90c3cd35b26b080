import { api } from './api.ts';
import { player } from './player.ts';
import { storage } from './storage.ts';
import { voices } from './voices.ts';

/** The interface in English: one file for each part of it. */
export const en = { api, player, storage, voices };
