import { t } from '../../messages/messages.ts';

/** A recording by the microphone that runs. */
export interface SoundRecording {
  /** Ends it, gives the microphone back, and gives what was heard. */
  stop(): Promise<File>;
}

/** In the order in which they are wanted: the first two are small and everywhere but in Safari, which has the third. */
const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];

/** Records a voice as it is: what makes calls clear takes much of a voice away. Rejects as `getUserMedia` does. */
export async function recordSound(): Promise<SoundRecording> {
  const audio = { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  const stream = await navigator.mediaDevices.getUserMedia({ audio });
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(stream, { ...(mimeType && { mimeType }), audioBitsPerSecond: 128_000 });
  const parts: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
  const ended = new Promise<void>((resolve, reject) => {
    recorder.addEventListener('stop', () => resolve());
    recorder.addEventListener('error', () => reject(new Error(t.ownVoice.broken)));
  });
  ended.catch(() => undefined); // told by `stop`
  recorder.start();
  return {
    async stop() {
      if (recorder.state !== 'inactive') recorder.stop();
      for (const track of stream.getTracks()) track.stop();
      await ended;
      const [type = 'audio/webm'] = recorder.mimeType.split(';');
      return new File(parts, 'recording', { type });
    },
  };
}
