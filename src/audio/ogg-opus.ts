import { joinBytes } from './bytes.ts';
import { commentList } from './comment-list.ts';

/** Samples a second in which Ogg Opus counts, whatever the encoder's rate (RFC 7845, section 4). */
const OPUS_RATE = 48000;
const FIRST_PAGE = 2;
const LAST_PAGE = 4;
/** The page begins inside of a packet. */
const CONTINUED = 1;
/** Of a page in which no packet ends. */
const NO_TIME = -1n;
const MOST_LACING = 255;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc;
});

export interface OggOpusOptions {
  /** Of the PCM before encoding, in Hz; only told to the reader. */
  sampleRate: number;
  /** The encoder's look-ahead in samples at `sampleRate`: decoders drop as much from the start. */
  lookahead: number;
  /** Tells this stream from others that are put behind it in one file. */
  serial: number;
  /** What stands behind `OpusTags` (RFC 7845, section 5.2); the writer's name alone when left out. */
  comments?: Uint8Array;
  /** How many pages have been written already, by another writer. */
  pages?: number;
}

/** Puts Opus packets into Ogg pages (RFC 3533, RFC 7845), mono, as they come. */
export interface OggOpusWriter {
  /** The header pages. They count as written where `pages` is left out. */
  readonly header: Uint8Array<ArrayBuffer>;
  /** Gives a page that ends after these samples (counted at `sampleRate`, from the stream's start). */
  page(packets: readonly Uint8Array[], samples: number): Uint8Array<ArrayBuffer>;
  /** Gives the last page. `samples` is the PCM's exact length: decoders cut the rest off. */
  lastPage(packets: readonly Uint8Array[], samples: number): Uint8Array<ArrayBuffer>;
  /** Pages until now. */
  pages(): number;
}

export function createOggOpusWriter(options: OggOpusOptions): OggOpusWriter {
  const { sampleRate, serial } = options;
  const scale = OPUS_RATE / sampleRate;
  const preSkip = options.lookahead * scale;
  let sequence = 0;
  const header = joinBytes([
    write([idHeader(preSkip, sampleRate)], 0, FIRST_PAGE),
    ...commentPages(joinBytes([new TextEncoder().encode('OpusTags'), options.comments ?? commentList([])])),
  ]);
  sequence = options.pages ?? sequence;

  return {
    header,
    page: (packets, samples) => write(packets, samples * scale, 0),
    lastPage: (packets, samples) => write(packets, preSkip + samples * scale, LAST_PAGE),
    pages: () => sequence,
  };

  function write(packets: readonly Uint8Array[], granule: number, flags: number): Uint8Array<ArrayBuffer> {
    return writePage(packets.flatMap(laceValues), packets, { granule: BigInt(granule), flags });
  }

  /** Pictures make this packet longer than a page: it goes on in the next ones, none of which ends at a time. */
  function commentPages(packet: Uint8Array): Uint8Array[] {
    const pages: Uint8Array[] = [];
    const lacing = laceValues(packet);
    for (let from = 0; from < lacing.length; from += MOST_LACING) {
      const values = lacing.slice(from, from + MOST_LACING);
      const isEnd = from + MOST_LACING >= lacing.length;
      const part = packet.subarray(from * 255, (from + MOST_LACING) * 255);
      pages.push(
        writePage(values, [part], { granule: isEnd ? 0n : NO_TIME, flags: from === 0 ? 0 : CONTINUED }),
      );
    }
    return pages;
  }

  function writePage(
    lacing: readonly number[],
    content: readonly Uint8Array[],
    { granule, flags }: { granule: bigint; flags: number },
  ): Uint8Array<ArrayBuffer> {
    if (lacing.length > MOST_LACING) throw new RangeError('Too many packets for one Ogg page');
    const head = new Uint8Array(27 + lacing.length);
    const view = new DataView(head.buffer);
    head.set([0x4f, 0x67, 0x67, 0x53, 0, flags]);
    view.setBigInt64(6, granule, true);
    view.setUint32(14, serial, true);
    view.setUint32(18, sequence++, true);
    head[26] = lacing.length;
    head.set(lacing, 27);
    const page = joinBytes([head, ...content]);
    new DataView(page.buffer).setUint32(22, checksum(page), true);
    return page;
  }
}

/** Lengths of a packet's segments: full ones of 255 bytes, then one that is shorter, maybe empty. */
function laceValues(packet: Uint8Array): number[] {
  return [...Array<number>(Math.floor(packet.length / 255)).fill(255), packet.length % 255];
}

function idHeader(preSkip: number, sampleRate: number): Uint8Array {
  const header = new Uint8Array(19);
  header.set(new TextEncoder().encode('OpusHead'));
  header[8] = 1; // version
  header[9] = 1; // channels
  new DataView(header.buffer).setUint16(10, preSkip, true);
  new DataView(header.buffer).setUint32(12, sampleRate, true);
  return header;
}

function checksum(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) crc = (crc << 8) ^ CRC_TABLE[((crc >>> 24) ^ byte) & 255]!;
  return crc >>> 0;
}
