import type { Route } from './route.ts';
import { CHAT_ROUTES } from './routes/chat-routes.ts';
import { MODEL_ROUTES } from './routes/model-routes.ts';
import { PEER_ROUTES } from './routes/peer-routes.ts';
import { SERVICE_ROUTES } from './routes/service-routes.ts';
import { SPEECH_ROUTES } from './routes/speech-routes.ts';
import { STORED_VOICE_ROUTES } from './routes/stored-voice-routes.ts';
import { TRANSCRIPTION_ROUTES } from './routes/transcription-routes.ts';
import { VOICE_ROUTES } from './routes/voice-routes.ts';

/**
 * Every route of the API. One entry is all that a route needs: from it come its registration, the answers to wrong
 * methods, its part of the documentation, whether it needs a key, and which paths hosts hand to the API.
 */
export const ROUTES: readonly Route[] = [
  ...SPEECH_ROUTES,
  ...PEER_ROUTES,
  ...STORED_VOICE_ROUTES,
  ...TRANSCRIPTION_ROUTES,
  ...VOICE_ROUTES,
  ...CHAT_ROUTES,
  ...MODEL_ROUTES,
  ...SERVICE_ROUTES,
];
