export interface ZipEntry {
  name: string;
  /** Where its local header begins. */
  offset: number;
  packedSize: number;
  /** 0 stored, 8 deflated, -1 encrypted. */
  method: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The end record and the longest comment after it. */
const END_SEARCH = 22 + 65_535;
/** An archive that lost its list of entries is searched for them up to this size. */
const MOST_SEARCHED = 300_000_000;

/** The entries of a zip file, from its list at the end; where that is lost, from the headers before each of them. */
export async function findEntries(file: Blob): Promise<{ entries: ZipEntry[]; isWhole: boolean }> {
  const listed = await readList(file);
  if (listed) return { entries: listed, isWhole: true };
  return { entries: await searchHeaders(file), isWhole: false };
}

async function readList(file: Blob): Promise<ZipEntry[] | undefined> {
  const tailStart = Math.max(0, file.size - END_SEARCH);
  const tail = new DataView(await file.slice(tailStart).arrayBuffer());
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    const count = tail.getUint16(at + 10, true);
    const size = tail.getUint32(at + 12, true);
    const start = tail.getUint32(at + 16, true);
    if (start + size > file.size) return undefined;
    const entries = readRecords(new DataView(await file.slice(start, start + size).arrayBuffer()));
    return entries.length >= count ? entries : undefined;
  }
  return undefined;
}

function readRecords(list: DataView): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= list.byteLength && list.getUint32(at, true) === CENTRAL) {
    const flags = list.getUint16(at + 8, true);
    const nameLength = list.getUint16(at + 28, true);
    if (at + 46 + nameLength > list.byteLength) break;
    entries.push({
      name: nameOf(list, at + 46, nameLength),
      offset: list.getUint32(at + 42, true),
      packedSize: list.getUint32(at + 20, true),
      method: flags & 1 ? -1 : list.getUint16(at + 10, true),
    });
    at += 46 + nameLength + list.getUint16(at + 30, true) + list.getUint16(at + 32, true);
  }
  return entries;
}

async function searchHeaders(file: Blob): Promise<ZipEntry[]> {
  if (file.size > MOST_SEARCHED) return [];
  const all = new DataView(await file.arrayBuffer());
  const entries: ZipEntry[] = [];
  const offsets: number[] = [];
  for (let at = 0; at + 30 <= all.byteLength; at += 1) {
    if (all.getUint8(at) === 0x50 && all.getUint32(at, true) === LOCAL) offsets.push(at);
  }
  for (const [index, offset] of offsets.entries()) {
    const nameLength = all.getUint16(offset + 26, true);
    const start = offset + 30 + nameLength + all.getUint16(offset + 28, true);
    const end = offsets[index + 1] ?? all.byteLength;
    if (start > end) continue;
    const size = all.getUint32(offset + 18, true);
    const flags = all.getUint16(offset + 6, true);
    entries.push({
      name: nameOf(all, offset + 30, nameLength),
      offset,
      // Written in one go, an entry says its size only after its bytes; deflated ones know their own end.
      packedSize: size > 0 ? Math.min(size, end - start) : end - start,
      method: flags & 1 ? -1 : all.getUint16(offset + 8, true),
    });
  }
  return entries;
}

function nameOf(view: DataView, start: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, length);
  return new TextDecoder().decode(bytes).replaceAll('\\', '/');
}
