/**
 * KittenTTS's symbols, as runs of consecutive ids: the list of its `TextCleaner` (KittenML/KittenTTS, `onnx_model.py`), in
 * which a symbol that stands there twice has its last place. Ids that are missing here belong to no symbol.
 */
const RUNS: [firstId: number, symbols: string][] = [
  [0, '$;:,.!?¡¿—…'],
  [12, '«»'],
  [15, '" '],
  [17, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
  [69, 'ɑɐɒæɓʙβɔɕçɗɖðʤəɘɚɛɜɝɞɟʄɡɠɢʛɦɧħɥʜɨɪʝɭɬɫɮʟɱɯɰŋɳɲɴøɵɸθœɶʘɹɺɾɻʀʁɽʂʃʈʧʉʊʋⱱʌɣɤʍχʎʏʑʐʒʔ'],
  [149, 'ʡʕʢǀǁǂǃˈˌːˑʼʴʰʱʲʷˠˤ˞↓↑→↗↘'],
  [175, "\u0329'ᵻ"],
];

const IDS = new Map(
  RUNS.flatMap(([first, symbols]) => [...symbols].map((symbol, i): [string, number] => [symbol, first + i])),
);

const PAD = 0;
const SPACE = 16;
/** The end of every text: `…`. */
const END = 10;

/** The graph has 512 positions. */
export const MAX_IDS = 512;

export interface KittenIds {
  /** Pad, one id for each symbol, `…`, pad. */
  ids: BigInt64Array<ArrayBuffer>;
  /** For each id between the first and the last two the offset in the phonemes that it stands for. */
  offsets: number[];
}

/**
 * The ids of espeak's IPA as KittenTTS makes them: words and marks with one space between all of them. Symbols that it does
 * not have are left out, as it leaves them out.
 */
export function kittenIds(phonemes: string): KittenIds {
  const ids: number[] = [];
  const offsets: number[] = [];
  const add = (id: number, offset: number) => {
    ids.push(id);
    offsets.push(offset);
  };
  let read = 0;
  for (const { index, 0: piece } of phonemes.matchAll(PIECE)) {
    // A space that stands there is told from one that is put there: only the first has its place.
    if (read > 0) add(SPACE, phonemes[read] === ' ' ? read : index);
    for (const { index: at, 0: symbol } of piece.matchAll(/./gsu)) {
      const id = IDS.get(symbol === '“' || symbol === '”' ? '"' : symbol);
      if (id !== undefined) add(id, index + at);
    }
    read = index + piece.length;
  }
  return { ids: BigInt64Array.from([PAD, ...ids, END, PAD], BigInt), offsets };
}

/** What Python's `\w+|[^\w\s]` finds: marks that combine stand alone. */
const PIECE = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_\s]/gu;
