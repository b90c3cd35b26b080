import { EngineError } from '../engine/error.ts';
import type { DecodeAudio } from '../models/family.ts';

/** Decodes a sound file by ffmpeg. */
export const decodeAudio: DecodeAudio = () => {
  throw new EngineError('unsupported', 'Sound files can not be read here yet.');
};
