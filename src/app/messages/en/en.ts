import { api } from './api.ts';
import { documents } from './documents.ts';
import { library } from './library.ts';
import { player } from './player.ts';
import { storage } from './storage.ts';
import { voices } from './voices.ts';

/** The interface in English: one file for each part of it. */
export const en = { api, documents, library, player, storage, voices };
