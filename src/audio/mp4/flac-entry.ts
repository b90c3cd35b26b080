import { streamInfo } from '../flac-frame.ts';
import { box, fullBox, u16, u32 } from './boxes.ts';

/** The sample entry of mono 16-bit FLAC (“Encapsulation of FLAC in ISO Base Media File Format”, 3.3.1 and 3.3.2). */
export function flacSampleEntry(sampleRate: number, smallestBlock: number): Uint8Array<ArrayBuffer> {
  return box(
    'fLaC',
    [0, 0, 0, 0, 0, 0],
    u16(1), // the first data reference
    u32(0, 0),
    u16(1, 16, 0, 0), // channels, bits of a sample
    u32(sampleRate * 0x10000),
    fullBox('dfLa', {}, [0x80, 0, 0, 34], streamInfo(sampleRate, smallestBlock)),
  );
}
