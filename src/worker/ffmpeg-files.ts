import { createFfmpegClient } from '../ffmpeg/client.ts';
import { FFMPEG_FILES } from '../runtime/files.ts';
import { startFfmpegWorker } from './start-ffmpeg.ts';

const canFeed = globalThis.crossOriginIsolated === true;
const ffmpeg = createFfmpegClient(() => startFfmpegWorker(FFMPEG_FILES), { canFeed });

/** Files of any format, written and read by ffmpeg in a worker of its own that is started when first needed. */
export const { load: loadEncoder, encodeFile, decodeFile: decodeAudio } = ffmpeg;
