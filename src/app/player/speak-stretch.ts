import { type StretchOptions, speakOn } from '../client/speak-on.ts';
import { speak } from '../client/speech.ts';
import type { SpokenSegment } from '../client/speech-event.ts';
import type { Span } from '../reading/span.ts';

/** Speaks a stretch of a text through this page's endpoint; see `speakOn`. */
export function speakStretch(span: Span, options: StretchOptions): AsyncGenerator<SpokenSegment> {
  return speakOn(speak, span, options);
}
