import { cleanText } from '../clean/clean.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { Mark, MarkedText } from '../markup/marks.ts';
import { parseSsml } from '../markup/ssml.ts';
import { parseTags } from '../markup/tags.ts';
import { editForeign } from '../phonemes/foreign.ts';
import { cutPieces } from '../segments/cut.ts';
import { packSentences, type SpokenSentence } from '../segments/pack.ts';
import { textPieces } from '../segments/pieces.ts';
import type { PhonemeSegment, Segment } from '../segments/types.ts';
import { splitSentences, type TextRange } from '../sentences/split-sentences.ts';
import {
  applyEdits,
  type MappedText,
  mapSource,
  type SourceSpan,
  sliceMapped,
  sourceSpan,
} from '../spans/mapped-text.ts';
import { collapseSpaces } from '../spans/spaces.ts';
import type { ModelText, TextOptions, TextResources } from './options.ts';
import { createPhonemizers, type PhonemeWish, type Phonemizer } from './phonemes.ts';
import type { ReadingOptions } from './reading.ts';
import type { SayAsMark } from './say-as.ts';
import { type PhonemeMark, type SentenceMarks, sayWritten } from './sentence.ts';
import { findStretches, type Pause, type Stretch } from './stretches.ts';

/** The languages that the frontend reads. */
export const LANGUAGES = ['en-us', 'en-gb', 'es', 'fr', 'hi', 'it', 'pt-br', 'de', 'ja', 'zh'] as const;

/** A paragraph on its way: its sentences come when they are asked for. */
export interface SpokenParagraph extends Omit<Stretch, 'text' | 'language'> {
  language: string;
  sentences: Iterable<WrittenSentence>;
}

/** A sentence as it is said, and where it is written in the source text. */
export interface WrittenSentence extends SpokenSentence {
  written: SourceSpan;
}

/**
 * The text frontend: what is written becomes what a good reader would say. The same text and options always give
 * the same segments. Lazy from sentence to sentence, and linear in the text's length.
 */
export interface Frontend {
  /**
   * Cuts a text into segments that a model can speak: `PhonemeSegment`s when it wants phonemes. Rejects with
   * whatever the resources throw.
   */
  segments(
    marked: MarkedText,
    options: TextOptions & { model: ModelText },
  ): AsyncGenerator<Segment | PhonemeSegment>;
  /** The same before it is cut to a model's size: paragraphs and pauses. */
  paragraphs(marked: MarkedText, options: TextOptions & PhonemeWish): AsyncGenerator<SpokenParagraph | Pause>;
}

/** A frontend on what its host has: espeak, and the lexicons that have been downloaded. */
export function createFrontend(resources: TextResources): Frontend {
  const choosePhonemizer = createPhonemizers(resources);

  async function* paragraphs({ text, marks }: MarkedText, options: TextOptions & PhonemeWish) {
    // Chosen once for a request: a lexicon that arrives meanwhile must not change what is cut where.
    const phonemizers = new Map<string, Promise<Phonemizer>>();
    const phonemizerFor = (language: string) => {
      const chosen = phonemizers.get(language) ?? choosePhonemizer(language, text.text, options);
      phonemizers.set(language, chosen);
      return chosen;
    };
    const ofSentences = {
      phonemes: marks.filter((mark): mark is PhonemeMark => mark.kind === 'phonemes'),
      sayAs: marks.filter((mark): mark is SayAsMark => mark.kind === 'sayAs'),
    };
    for (const stretch of findStretches(cleanText(text, await cleanOptions(options)), marks)) {
      if ('pause' in stretch) {
        yield stretch;
        continue;
      }
      const language = languageOf(stretch, options);
      const phonemize = options.phonemes ? await phonemizerFor(language) : undefined;
      const voice = stretch.voice ?? options.voice;
      const settings = { ...options, marks: ofSentences, ...(voice !== undefined && { voice }) };
      const sentences = saySentences(stretch.text, language, { settings, phonemize });
      yield { ...stretch, language, sentences };
    }
  }

  /** Emoji get the names that they have in the text's language. */
  async function cleanOptions({ clean, language, ownLanguage = 'en-us' }: TextOptions) {
    if (clean?.emoji !== 'name') return clean;
    return { ...clean, emojiName: await resources.emojiNames(language === 'auto' ? ownLanguage : language) };
  }

  return {
    paragraphs,
    async *segments(marked, { model, ...options }) {
      let index = 0;
      const { phonemes, espeakVoice } = model;
      for await (const paragraph of paragraphs(marked, { ...options, phonemes, espeakVoice })) {
        if ('pause' in paragraph) {
          yield { ...EMPTY, index: index++, language: options.language, ...pauseSpan(paragraph) };
          continue;
        }
        const { sentences, language, voice, rate } = paragraph;
        const style = {
          language,
          ...(voice !== undefined && { voice }),
          ...(rate !== undefined && { rate }),
        };
        for await (const packed of packSentences(sentences, { ...model, language, isFirst: index === 0 })) {
          yield { ...packed, ...style, index: index++ };
        }
      }
    },
  };
}

const EMPTY = mapSource('');

function pauseSpan({ pause, at }: Pause) {
  return { pause, start: at, end: at };
}

/** Reads a text's markup. Throws a `MarkupError` for SSML that is not well-formed. */
export function readMarkup(source: string, markup: ReadingOptions['markup'] = 'none'): MarkedText {
  if (markup === 'ssml') return parseSsml(source);
  if (markup === 'tags') return parseTags(source);
  return { text: mapSource(source), marks: [] satisfies Mark[] };
}

function languageOf(
  stretch: Stretch,
  { language, languages = LANGUAGES, ownLanguage = 'en-us', voiceLanguage }: TextOptions,
): string {
  if (stretch.language) return stretch.language;
  const own = stretch.voice && voiceLanguage?.(stretch.voice);
  if (own) return own;
  return language === 'auto' ? detectLanguage(stretch.text.text, languages, ownLanguage) : language;
}

interface SayOptions {
  settings: TextOptions & { marks: SentenceMarks };
  phonemize: Phonemizer | undefined;
}

function* saySentences(
  paragraph: MappedText,
  language: string,
  { settings, phonemize }: SayOptions,
): Generator<WrittenSentence> {
  for (const { from, to } of shortEnough(
    paragraph.text,
    splitSentences(paragraph.text, language),
    language,
  )) {
    const said = sayWritten(sliceMapped(paragraph, from, to), language, settings);
    const written = sourceSpan(paragraph, from, to);
    if (phonemize) yield { ...said.text, written, runs: phonemize(said) };
    else yield { ...collapseSpaces(applyEdits(said.text, editForeign(said.text.text, language))), written };
  }
}

/** What no reader says in one breath, and what may not be a sentence at all, is cut before it is looked into. */
const LONGEST_SENTENCE = 1000;

function* shortEnough(text: string, sentences: Iterable<TextRange>, language: string): Generator<TextRange> {
  const limits = { max: LONGEST_SENTENCE, firstMax: LONGEST_SENTENCE, maxPhonemes: Infinity };
  for (const { from, to } of sentences) {
    if (to - from <= LONGEST_SENTENCE) {
      yield { from, to };
      continue;
    }
    const pieces = textPieces(text.slice(from, to), { max: LONGEST_SENTENCE - 1, language });
    for (const part of cutPieces(pieces, limits)) {
      yield { from: from + (pieces[part.from]?.from ?? 0), to: from + (pieces[part.to - 1]?.to ?? 0) };
    }
  }
}
