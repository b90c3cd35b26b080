import type { SpeechRequest } from '../engine/engine.ts';
import { EngineError } from '../engine/error.ts';
import { findLanguage, languagesOf } from '../models/languages.ts';
import type { ModelEntry, Registry, VoiceEntry } from '../models/registry/schema.ts';
import { findAlias } from '../models/voice-alias.ts';
import { findSpeaker, isMeantAsMix, whyNoMix } from '../models/voice-mix.ts';
import { type CleanSwitches, readCleanOptions } from '../text/clean/read-options.ts';
import { compileDictionary, type Dictionary } from '../text/dictionary/compile.ts';
import { DictionaryError } from '../text/dictionary/entry.ts';
import { readDictionary } from '../text/dictionary/read.ts';
import { readMarkup } from '../text/frontend/frontend.ts';
import type { TextOptions } from '../text/frontend/options.ts';
import type { ReadingOptions } from '../text/frontend/reading.ts';
import { type Mark, type MarkedText, MarkupError } from '../text/markup/marks.ts';

/** A request's text with its markup read, and how it is to be read further. */
export interface RequestText {
  marked: MarkedText;
  options: TextOptions;
  /** The voices that the markup names, by what it calls them. */
  voices: Map<string, VoiceEntry>;
}

/**
 * Reads what a request says of its text, before anything is spoken: throws an `EngineError` that says what is
 * wrong with its markup, its dictionary, or a voice or language that its markup names.
 */
export async function readRequest(
  registry: Registry,
  {
    input,
    language,
    reading = {},
    aliases = [],
  }: Pick<SpeechRequest, 'input' | 'language' | 'reading' | 'aliases'>,
  speaker: { model: ModelEntry; voice: VoiceEntry },
): Promise<RequestText> {
  const marked = readText(input, reading.markup);
  const voices = new Map<string, VoiceEntry>();
  const languages = languagesOf(speaker.model);
  settleLanguages(registry, marked.marks, languages);
  for (const mark of marked.marks) {
    if (mark.kind !== 'voice') continue;
    const alias = findAlias(aliases, mark.voice);
    const voice = voiceOf(registry, speaker.model, alias?.voice ?? mark.voice);
    if (alias?.rate !== undefined) mark.pace = alias.rate;
    voices.set(voice.id, voice);
    mark.voice = voice.id;
  }
  const dictionary = reading.dictionary && (await readUserDictionary(reading.dictionary));
  return {
    marked,
    voices,
    options: {
      language: language ?? speaker.voice.language,
      languages,
      ownLanguage: speaker.voice.language,
      voice: speaker.voice.id,
      voiceLanguage: (id) => voices.get(id)?.language,
      clean: { ...(reading.markup === 'ssml' && PLAIN), ...(reading.clean && readClean(reading.clean)) },
      ...(reading.normalize !== undefined && { normalize: reading.normalize }),
      ...(dictionary && { dictionary }),
    },
  };
}

/** An SSML document is not Markdown too. */
const PLAIN = { markdown: false, html: false };

function readText(input: string, markup: ReadingOptions['markup']): MarkedText {
  try {
    return readMarkup(input, markup);
  } catch (error) {
    if (error instanceof MarkupError)
      throw new EngineError('invalid_markup', error.message, { cause: error });
    throw error;
  }
}

async function readUserDictionary(json: unknown): Promise<Dictionary> {
  try {
    const entries = readDictionary(json);
    // The engine of regular expressions is as large as the rest of the dictionary five times over.
    const needsRegex = entries.some(({ kind }) => kind === 'regex');
    return compileDictionary(entries, needsRegex ? await import('../text/dictionary/regex.ts') : {});
  } catch (error) {
    if (error instanceof DictionaryError) {
      throw new EngineError('invalid_dictionary', error.message, { cause: error });
    }
    throw error;
  }
}

function readClean(switches: Record<string, unknown>): CleanSwitches {
  try {
    return readCleanOptions(switches);
  } catch (error) {
    throw new EngineError('invalid_clean', (error as Error).message, { cause: error });
  }
}

/** Gives the languages that marks name the registry's tags. Throws an `EngineError` for one that is not among `languages`. */
export function settleLanguages(
  registry: Registry,
  marks: readonly Mark[],
  languages: readonly string[],
): void {
  for (const mark of marks) {
    if (mark.kind === 'language') mark.language = spokenLanguage(registry, mark.language, languages);
  }
}

function spokenLanguage(registry: Registry, wanted: string, languages: readonly string[]): string {
  const language = findLanguage(registry, wanted);
  if (language && languages.includes(language)) return language;
  throw new EngineError(
    'invalid_markup',
    `The language '${wanted}' can't be spoken by this model. Its languages: ${languages.join(', ')}.`,
  );
}

function voiceOf(registry: Registry, model: ModelEntry, name: string): VoiceEntry {
  const voice = findSpeaker(registry, model.id, name);
  if (voice) return voice;
  if (isMeantAsMix(name)) {
    throw new EngineError(
      'voice_not_found',
      `The voice '${name}' of the markup: ${whyNoMix(registry, model.id, name)}.`,
    );
  }
  throw new EngineError(
    'voice_not_found',
    `The model '${model.id}' does not have the voice '${name}' of the markup.`,
  );
}
