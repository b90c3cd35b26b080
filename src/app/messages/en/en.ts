import { documents } from './documents.ts';
import { exporting } from './exporting.ts';
import { library } from './library.ts';
import { player } from './player.ts';

/** The interface in English: one file for each part of it. */
export const en = { documents, exporting, library, player };
