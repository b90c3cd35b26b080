import { AAC_RATES } from '../adts.ts';
import { box, fullBox, u16, u32 } from './boxes.ts';

const LOW_COMPLEXITY = 2;
/** Object type and stream type of MPEG-4 audio (ISO/IEC 14496-1, tables 5 and 6). */
const MPEG4_AUDIO = 0x40;
const AUDIO_STREAM = 0x15;

/** The sample entry `mp4a` of mono AAC-LC (ISO/IEC 14496-14, 5.6). Throws a `RangeError` for a rate that AAC can't name. */
export function aacEntry(
  sampleRate: number,
  { most, average }: { most: number; average: number },
): Uint8Array<ArrayBuffer> {
  return box(
    'mp4a',
    new Uint8Array(6),
    u16(1),
    u32(0, 0),
    u16(1, 16, 0, 0), // one channel of 16 bits
    u32(sampleRate * 65536),
    esds(sampleRate, { most, average }),
  );
}

/** Nested descriptors (ISO/IEC 14496-1, 7.2.6): the stream, its decoder, and what the decoder must know. */
function esds(
  sampleRate: number,
  { most, average }: { most: number; average: number },
): Uint8Array<ArrayBuffer> {
  const rate = AAC_RATES.indexOf(sampleRate);
  if (rate < 0) throw new RangeError(`AAC can't encode ${sampleRate} Hz`);
  const channels = 1;
  const config = u16((LOW_COMPLEXITY << 11) | (rate << 7) | (channels << 3));
  const decoder = [MPEG4_AUDIO, AUDIO_STREAM, 0, 0, 0, ...u32(most, average), ...descriptor(5, config)];
  return fullBox('esds', {}, descriptor(3, [0, 0, 0, ...descriptor(4, decoder), ...descriptor(6, [2])]));
}

function descriptor(tag: number, content: ArrayLike<number>): Uint8Array {
  return Uint8Array.from([tag, content.length, ...Array.from(content)]);
}
