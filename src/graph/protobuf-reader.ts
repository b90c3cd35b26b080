import type { ByteSource } from './byte-source.ts';

/** What is fetched ahead: more than the fields between two large ones take, mostly. */
const BLOCK = 1 << 16;
const LONGEST_VARINT = 10;

/** A field of a message. Its bytes lie at `start`, with the key; its contents from `from` up to `to`. */
export interface Field {
  readonly number: number;
  readonly kind: 'varint' | 'fixed32' | 'fixed64' | 'bytes';
  /** A varint's value, as a signed number of 64 bits; 0 for the other kinds. */
  readonly value: bigint;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** A place that is malformed. `at` is the offset in the file, `past` says that the file ends before it should. */
export class ProtobufError extends Error {
  readonly at: number;
  readonly past: boolean;
  constructor(message: string, { at, past = false }: { at: number; past?: boolean }) {
    super(message);
    this.at = at;
    this.past = past;
  }
}

/** Reads messages of protocol buffers out of a file: large fields are passed over unread. */
export interface ProtobufReader {
  readonly size: number;
  /** Calls `visit` for each field between two offsets, in order; throws `ProtobufError` where they are none. */
  fields(range: { from: number; to: number }, visit: (field: Field) => Promise<void> | void): Promise<void>;
  bytes(range: { from: number; to: number }): Promise<Uint8Array<ArrayBuffer>>;
  /** The contents of a field as UTF-8; throws `ProtobufError` where they are not. */
  text(range: { from: number; to: number }): Promise<string>;
}

export function createProtobufReader(source: ByteSource): ProtobufReader {
  let block = new Uint8Array(0);
  let blockFrom = 0;

  async function hold(from: number, to: number): Promise<void> {
    if (from >= blockFrom && to <= blockFrom + block.length) return;
    block = await source.read(from, Math.min(source.size, Math.max(to, from + BLOCK)));
    blockFrom = from;
    if (block.length < to - from)
      throw new ProtobufError('The file ends too early', { at: from, past: true });
  }

  async function fieldAt(start: number, end: number): Promise<Field> {
    await hold(start, Math.min(end, start + 2 * LONGEST_VARINT));
    const limit = end - blockFrom;
    const key = readVarint(block, start - blockFrom, limit);
    if (!key) throw new ProtobufError('A field has no key', { at: start, past: end === source.size });
    const kind = KINDS[Number(key.value & 7n)];
    const number = Number(key.value >> 3n);
    if (!kind || number < 1) throw new ProtobufError('A field has a wrong key', { at: start });
    const body = blockFrom + key.next;
    if (kind === 'fixed32') return finish({ number, kind, start, from: body, to: body + 4, value: 0n });
    if (kind === 'fixed64') return finish({ number, kind, start, from: body, to: body + 8, value: 0n });
    const first = readVarint(block, key.next, limit);
    if (!first) throw new ProtobufError('A field is cut off', { at: start, past: end === source.size });
    const next = blockFrom + first.next;
    if (kind === 'varint') return { number, kind, start, from: body, to: next, value: first.value };
    return finish({ number, kind, start, from: next, to: next + Number(first.value), value: 0n });

    function finish(field: Field): Field {
      if (field.to >= field.from && field.to <= end) return field;
      throw new ProtobufError('A field is longer than what holds it', {
        at: start,
        past: field.to > source.size,
      });
    }
  }

  const reader: ProtobufReader = {
    size: source.size,
    async fields({ from, to }, visit) {
      for (let at = from; at < to; ) {
        const field = await fieldAt(at, to);
        await visit(field);
        at = field.to;
      }
    },
    async bytes({ from, to }) {
      if (to - from > BLOCK) return source.read(from, to);
      await hold(from, to);
      return block.slice(from - blockFrom, to - blockFrom);
    },
    async text(range) {
      const bytes = await reader.bytes(range);
      try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        throw new ProtobufError('A text is not UTF-8', { at: range.from });
      }
    },
  };
  return reader;
}

const KINDS = { 0: 'varint', 1: 'fixed64', 2: 'bytes', 5: 'fixed32' } as Readonly<
  Record<number, Field['kind']>
>;

/** The varint at an offset as a signed number of 64 bits, and where it ends; undefined where it has no end. */
export function readVarint(bytes: Uint8Array, at: number, end: number) {
  let value = 0n;
  for (let i = 0; i < LONGEST_VARINT && at + i < end; i++) {
    const byte = bytes[at + i] ?? 0;
    value |= BigInt(byte & 0x7f) << BigInt(7 * i);
    if (byte < 0x80) return { value: BigInt.asIntN(64, value), next: at + i + 1 };
  }
  return undefined;
}
