import { crc32 } from './crc32.ts';
import { pause } from './pause.ts';

interface Entry {
  offset: number;
  method: number;
  packed: number;
  size: number;
  crc: number;
}

/** A zip file whose entries are read one by one; each is checked, so that what is read is what was written. */
export interface Archive {
  /** Rejects with a `DamagedArchive` if there is none of that name, or it is not what was written. */
  read: (name: string) => Promise<Uint8Array<ArrayBuffer>>;
}

/** The file is no zip file, or a part of it is missing or changed. */
export class DamagedArchive extends Error {
  override readonly name = 'DamagedArchive';
}

/** What no entry of ours comes near; more is made to fill the memory. */
const MAX_ENTRY = 256_000_000;
/** The record at a zip file's end is so long, and may be followed by a comment. */
const END_LENGTH = 22;
const MAX_COMMENT = 65_535;
/** Between two frames of the page. */
const SLICE = 1_000_000;

/** Reads the list of entries, which stands at the end: of a file that was cut off, nothing is read. */
export async function openArchive(file: Blob): Promise<Archive> {
  const tail = await view(file, Math.max(0, file.size - END_LENGTH - MAX_COMMENT), file.size);
  let at = tail.byteLength - END_LENGTH;
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at -= 1;
  if (at < 0) throw new DamagedArchive('The end of the file is missing');
  const start = tail.getUint32(at + 16, true);
  const list = await view(file, start, start + tail.getUint32(at + 12, true));
  const entries = readList(list, tail.getUint16(at + 10, true));
  return {
    async read(name) {
      const entry = entries.get(name);
      if (!entry) throw new DamagedArchive(`'${name}' is missing`);
      return readEntry(file, name, entry);
    },
  };
}

function readList(list: DataView<ArrayBuffer>, count: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== 0x02014b50)
      throw new DamagedArchive('The list of entries is damaged');
    const length = list.getUint16(at + 28, true);
    if (at + 46 + length > list.byteLength) throw new DamagedArchive('The list of entries is cut off');
    const name = new TextDecoder().decode(new Uint8Array(list.buffer, at + 46, length));
    entries.set(name, {
      method: list.getUint16(at + 10, true),
      crc: list.getUint32(at + 16, true),
      packed: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      offset: list.getUint32(at + 42, true),
    });
    at += 46 + length + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return entries;
}

async function readEntry(file: Blob, name: string, entry: Entry): Promise<Uint8Array<ArrayBuffer>> {
  const { offset, method, packed, size, crc } = entry;
  const header = await view(file, offset, offset + 30);
  if (header.byteLength < 30 || header.getUint32(0, true) !== 0x04034b50 || size > MAX_ENTRY)
    throw new DamagedArchive(`'${name}' does not stand where it should`);
  const start = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const body = file.slice(start, start + packed);
  const bytes = method === 0 ? await bytesOf(body.stream(), size) : await inflate(body, name, size);
  if (bytes.length !== size || (await checksum(bytes)) !== crc)
    throw new DamagedArchive(`'${name}' is not what was written`);
  return bytes;
}

async function inflate(body: Blob, name: string, size: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await bytesOf(body.stream().pipeThrough(new DecompressionStream('deflate-raw')), size);
  } catch (cause) {
    throw new DamagedArchive(`'${name}' can't be unpacked`, { cause });
  }
}

/** All bytes of a stream, but no more than it may have. */
async function bytesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let at = 0;
  const reader = stream.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (at + (value?.length ?? 0) > size) {
      await reader.cancel();
      throw new DamagedArchive('More comes than was announced');
    }
    if (value) bytes.set(value, at);
    at += value?.length ?? 0;
  }
  return bytes.subarray(0, at);
}

async function checksum(bytes: Uint8Array): Promise<number> {
  let crc = 0;
  for (let at = 0; at < bytes.length; at += SLICE) {
    if (at > 0) await pause();
    crc = crc32(bytes.subarray(at, at + SLICE), crc);
  }
  return crc;
}

async function view(file: Blob, start: number, end: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await file.slice(start, end).arrayBuffer());
}
