/** MD5 (RFC 1321) as it goes, with a state that can be kept: FLAC files say it of their samples. */
export interface Md5 {
  /** Takes bytes; their number must be a multiple of 64, but for the last ones. */
  push(bytes: Uint8Array): void;
  /** The four words and the number of bytes until now. */
  state(): number[];
  /** The sum's 16 bytes; `push` must not follow. */
  end(): Uint8Array<ArrayBuffer>;
}

const BLOCK = 64;
const SHIFTS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
].flatMap((four) => [...four, ...four, ...four, ...four]);
const SINES = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32) | 0);

export function createMd5(
  from: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0],
): Md5 {
  const words = Int32Array.from(from.slice(0, 4));
  let length = from[4] ?? 0;
  let rest: Uint8Array = new Uint8Array(0);

  return {
    push(bytes) {
      if (rest.length > 0) throw new RangeError('Only the last bytes of an MD5 sum may fill no block');
      const whole = bytes.length - (bytes.length % BLOCK);
      addBlocks(words, bytes.subarray(0, whole));
      rest = bytes.slice(whole);
      length += bytes.length;
    },
    state: () => [...words, length],
    end() {
      const last = new Uint8Array(rest.length < 56 ? BLOCK : 2 * BLOCK);
      last.set(rest);
      last[rest.length] = 0x80;
      new DataView(last.buffer).setBigUint64(last.length - 8, BigInt(length) * 8n, true);
      addBlocks(words, last);
      const sum = new Uint8Array(16);
      const view = new DataView(sum.buffer);
      for (const [i, word] of words.entries()) view.setInt32(i * 4, word, true);
      return sum;
    },
  };
}

function addBlocks(words: Int32Array, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += BLOCK) {
    let a = words[0]!;
    let b = words[1]!;
    let c = words[2]!;
    let d = words[3]!;
    for (let i = 0; i < 64; i++) {
      let mixed: number;
      let word = i;
      if (i < 16) mixed = (b & c) | (~b & d);
      else if (i < 32) {
        mixed = (d & b) | (~d & c);
        word = (5 * i + 1) & 15;
      } else if (i < 48) {
        mixed = b ^ c ^ d;
        word = (3 * i + 5) & 15;
      } else {
        mixed = c ^ (b | ~d);
        word = (7 * i) & 15;
      }
      const sum = (a + mixed + SINES[i]! + view.getInt32(at + word * 4, true)) | 0;
      const shift = SHIFTS[i]!;
      a = d;
      d = c;
      c = b;
      b = (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0;
    }
    words[0]! += a;
    words[1]! += b;
    words[2]! += c;
    words[3]! += d;
  }
}
