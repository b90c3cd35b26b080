import { createFfmpegClient } from '../ffmpeg/client.ts';
import { FFMPEG_FILES } from '../runtime/files.ts';
import { startFfmpegWorker } from './start-ffmpeg.ts';

const ffmpeg = createFfmpegClient(() => startFfmpegWorker(FFMPEG_FILES));

/** Writes PCM to a file of any format, by ffmpeg in a worker of its own that is started when first needed. */
export const { encodeFile } = ffmpeg;
