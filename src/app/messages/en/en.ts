import { app } from './app.ts';
import { documents } from './documents.ts';
import { incoming } from './incoming.ts';
import { library } from './library.ts';
import { player } from './player.ts';

/** The interface in English: one file for each part of it. */
export const en = { app, documents, incoming, library, player };
