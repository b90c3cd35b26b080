const utf8 = new TextDecoder();

/** What a text is rewritten to at a place, and how many bytes of it that takes. */
export interface Rewriting {
  text: string;
  length: number;
}

/**
 * Compiled rules of normalisation: for UTF-8 bytes and a place in them the longest rule that fits there, if any. The
 * format (google/sentencepiece, normalizer.cc): the length of a trie in bytes, the trie as a double array of
 * Darts-clone, and the texts that its leaves lead to, each ended by a zero.
 */
export function readCharsmap(
  charsmap: Uint8Array<ArrayBuffer>,
): (bytes: Uint8Array, at: number) => Rewriting | undefined {
  if (charsmap.length < 4) return () => undefined;
  const view = new DataView(charsmap.buffer, charsmap.byteOffset, charsmap.byteLength);
  const size = view.getUint32(0, true);
  if (size % 4 !== 0 || 4 + size > charsmap.length) throw new Error('The rules of the tokenizer are broken.');
  const units = Uint32Array.from({ length: size / 4 }, (_, i) => view.getUint32(4 + 4 * i, true));
  const texts = charsmap.subarray(4 + size);

  return (bytes, at) => {
    let [node, found, length] = [childrenOf(units[0] ?? 0), -1, 0];
    for (let i = at; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      node ^= byte;
      const unit = units[node];
      // The label of a unit is its low byte; the sign bit stands for a value.
      if (unit === undefined || (unit & 0x800000ff) !== byte) break;
      node ^= childrenOf(unit);
      if (((unit >>> 8) & 1) === 1) {
        found = (units[node] ?? 0) & 0x7fffffff;
        length = i + 1 - at;
      }
    }
    if (found < 0) return undefined;
    const end = texts.indexOf(0, found);
    return { text: utf8.decode(texts.subarray(found, end < 0 ? texts.length : end)), length };
  };
}

/** How far away a unit's children lie, by exclusive or. */
function childrenOf(unit: number): number {
  return (unit >>> 10) << ((unit & 0x200) >>> 6);
}
