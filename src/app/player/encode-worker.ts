import { flacFragment } from '../../audio/mp4/flac-fragment.ts';
import type { EncodeOrder, EncodeResult } from './encode-messages.ts';
import { floatsOf } from './pcm.ts';
import { SAMPLE_RATE } from './sound-format.ts';

// A minute of speech takes about a second to encode: too long for the thread that draws the page.
addEventListener('message', ({ data: order }: MessageEvent<EncodeOrder>) => {
  const fragment = flacFragment(floatsOf(order.pcm), { at: order.at, sampleRate: SAMPLE_RATE });
  const result: EncodeResult = { id: order.id, fragment };
  postMessage(result, { transfer: [fragment.buffer] });
});
