import type { Messages } from '../messages.ts';
import { api } from './api.ts';
import { app } from './app.ts';
import { asking } from './asking.ts';
import { bar } from './bar.ts';
import { documents } from './documents.ts';
import { exporting } from './exporting.ts';
import { incoming } from './incoming.ts';
import { library } from './library.ts';
import { models } from './models.ts';
import { neural } from './neural.ts';
import { ownVoice } from './own-voice.ts';
import { player } from './player.ts';
import { reading } from './reading.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { start } from './start.ts';
import { storage } from './storage.ts';
import { trouble } from './trouble.ts';
import { voices } from './voices.ts';

export const it: Messages = {
  api,
  app,
  asking,
  bar,
  documents,
  exporting,
  incoming,
  library,
  models,
  neural,
  ownVoice,
  player,
  reading,
  settings,
  shell,
  start,
  storage,
  trouble,
  voices,
};
