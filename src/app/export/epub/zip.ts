import { joinBytes } from '../../../audio/bytes.ts';
import type { DiskFile } from '../../../audio/files/disk-file.ts';
import type { ZipEntry } from '../job.ts';

/** Signatures of a zip file's records (PKWARE's APPNOTE 4.3). */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are in UTF-8. */
const UTF8_FLAG = 0x0800;
/** 1 January 1980, the first day that it can tell. */
const NO_DATE = 0x21;
const LIMIT = 2 ** 32 - 1;
const MOST_ENTRIES = 65535;
/** What is read back at once. */
const PIECE = 1_000_000;

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** A zip file that grows on a disk, nothing in it compressed: sound and pictures are already. */
export interface ZipFile {
  readonly entries: readonly ZipEntry[];
  end(): number;
  /** Adds a file. */
  add(name: string, bytes: Uint8Array<ArrayBuffer>): void;
  /** Makes room for the head of a file that is written in place; returns where its bytes begin. */
  begin(name: string): number;
  /** Ends the file that began there; the disk file ends with it. */
  finish(name: string, at: number): void;
  /** Writes the list of all files. */
  close(): void;
}

export interface ZipOptions {
  file: DiskFile;
  from?: { entries: readonly ZipEntry[]; bytes: number } | undefined;
}

/** Begins a zip file, or goes on with one. Its methods throw an `ExportLimit` beyond what zip readers of books know. */
export function openZip({ file, from }: ZipOptions): ZipFile {
  const entries: ZipEntry[] = [...(from?.entries ?? [])];
  let end = from?.bytes ?? 0;
  file.truncate(end);
  const append = (bytes: Uint8Array<ArrayBuffer>) => {
    file.write(bytes, end);
    end += bytes.length;
  };

  return {
    entries,
    end: () => end,
    add(name, bytes) {
      const entry = { name, at: end, size: bytes.length, crc: crc32(bytes, 0) };
      append(joinBytes([localHead(entry), bytes]));
      entries.push(entry);
    },
    begin(name) {
      append(localHead({ name, at: end, size: 0, crc: 0 }));
      return end;
    },
    finish(name, at) {
      const size = file.size() - at;
      let crc = 0;
      for (let done = 0; done < size; done += PIECE)
        crc = crc32(file.read(at + done, Math.min(PIECE, size - done)), crc);
      const head = localHead({ name, at: 0, size, crc });
      const entry = { name, at: at - head.length, size, crc };
      file.write(head, entry.at);
      end = file.size();
      entries.push(entry);
    },
    close() {
      const at = end;
      if (at > LIMIT || entries.length > MOST_ENTRIES) throw new ExportLimit();
      const central = joinBytes(entries.map(centralHead));
      const counts = [...le16(0), ...le16(0), ...le16(entries.length), ...le16(entries.length)];
      append(
        joinBytes([
          central,
          Uint8Array.from([...le32(END), ...counts, ...le32(central.length), ...le32(at), ...le16(0)]),
        ]),
      );
    },
  };
}

/** The book is larger than a zip file of books may be. */
export class ExportLimit extends Error {
  override readonly name = 'ExportLimit';
  readonly code = 'export_too_large';

  constructor() {
    super('A book of more than 4 GB can not be written.');
  }
}

function localHead(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(entry.name);
  return joinBytes([Uint8Array.from([...le32(LOCAL), ...facts(entry, name.length)]), name]);
}

function centralHead(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(entry.name);
  const place = [...le16(0), ...le16(0), ...le16(0), ...le32(0), ...le32(entry.at)];
  return joinBytes([
    Uint8Array.from([...le32(CENTRAL), ...le16(VERSION), ...facts(entry, name.length), ...place]),
    name,
  ]);
}

function facts({ size, crc }: ZipEntry, nameBytes: number): number[] {
  const stored = le16(0);
  return [
    ...le16(VERSION),
    ...le16(UTF8_FLAG),
    ...stored,
    ...le16(0),
    ...le16(NO_DATE),
    ...le32(crc),
    ...le32(size),
    ...le32(size),
    ...le16(nameBytes),
    ...le16(0),
  ];
}

function crc32(bytes: Uint8Array, from: number): number {
  let crc = ~from;
  for (const byte of bytes) crc = CRC_TABLE[(crc ^ byte) & 255]! ^ (crc >>> 8);
  return ~crc >>> 0;
}

function le16(number: number): number[] {
  return [number & 255, (number >> 8) & 255];
}

function le32(number: number): number[] {
  return [number & 255, (number >>> 8) & 255, (number >>> 16) & 255, (number >>> 24) & 255];
}
