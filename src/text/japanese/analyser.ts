import { isKana, toKatakana } from './kana.ts';

/** A morpheme of a Japanese text: the units `[from, to)`. */
export interface JapaneseToken {
  surface: string;
  from: number;
  to: number;
  /** Katakana as pronounced (は as a particle is ワ, 東京 is トーキョー); empty when unknown. */
  reading: string;
  /** IPADIC's part of speech with its subdivisions, joined by `-`: `助詞-係助詞`. */
  partOfSpeech: string;
}

/** A tokenizer of `lindera-wasm-ipadic`, already built; each morpheme of its answer is a Map or an object. */
export interface LinderaTokenizer {
  // biome-ignore lint/suspicious/noExplicitAny: the package types its answer so.
  tokenize(text: string): any;
}

/** What is read of a morpheme: `details` are IPADIC's nine features, fewer for an unknown word. */
interface Morpheme {
  text: string;
  details: readonly string[];
}

function toMorpheme(answer: Map<string, unknown> | Morpheme): Morpheme {
  return answer instanceof Map ? (Object.fromEntries(answer) as unknown as Morpheme) : answer;
}

/** Places of IPADIC's features: three subdivisions stand behind the part of speech, the pronunciation is the ninth. */
const POS_PARTS = 4;
const BASIC_FORM = 6;
const PRONUNCIATION = 8;

/** Cuts a Japanese text into morphemes. */
export type JapaneseAnalyser = (text: string) => JapaneseToken[];

/** Makes an analyser from a loaded tokenizer. The tokens are in order; white space may lie between them. */
export function createJapaneseAnalyser(tokenizer: LinderaTokenizer): JapaneseAnalyser {
  return (text) => {
    const tokens: JapaneseToken[] = [];
    let read = 0;
    for (const answer of tokenizer.tokenize(text) as (Map<string, unknown> | Morpheme)[]) {
      const { text: surface, details } = toMorpheme(answer);
      const from = text.indexOf(surface, read);
      if (from < 0 || surface === '') continue;
      read = from + surface.length;
      tokens.push({
        ...{ surface, from, to: read },
        reading: readingOf(details),
        partOfSpeech: details
          .slice(0, POS_PARTS)
          .filter((part) => part !== '*')
          .join('-'),
      });
    }
    return tokens;
  };
}

function readingOf(details: readonly string[]): string {
  const reading = toKatakana(details[PRONUNCIATION] ?? '');
  return isKana(reading) && details[BASIC_FORM] !== undefined ? reading : '';
}
