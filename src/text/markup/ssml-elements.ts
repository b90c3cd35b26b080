import { type Mark, MarkupError } from './marks.ts';
import {
  readBreakStrength,
  readBreakTime,
  readInterpretAs,
  readLanguage,
  readLevel,
  readRate,
} from './ssml-values.ts';
import type { StartTag } from './xml.ts';

type Spanless<M> = M extends { start: number } ? Omit<M, 'start' | 'end'> : never;

/** What an element does. */
export interface Effect {
  /** What holds for its content. */
  spans?: Spanless<Mark>[];
  /** What happens at its place. */
  points?: Mark[];
  /** What its tags leave between the words on both sides; a sentence's end needs more if no full stop shows it. */
  gap?: 'space' | 'sentence' | 'paragraph';
  /** Spoken in place of its content. */
  instead?: string;
  /** Spoken if it has no content at all. */
  ifEmpty?: string;
  /** Its content is spelled out, all of it or its letters and digits only. */
  spell?: 'all' | 'alphanumeric';
  /** The rate of its content. */
  rate?: number;
}

/** A start tag of the document `source`, inside of elements whose rate is `rate`. */
interface Context {
  tag: StartTag;
  source: string;
  rate: number;
}

/**
 * The elements of SSML 1.1 that mean something here. What SSML has for descriptions, not for speech, is silent.
 * Of every other element the content is spoken.
 */
const ELEMENTS = new Map<string, (context: Context) => Effect>([
  ['p', () => ({ gap: 'paragraph' })],
  ['s', () => ({ gap: 'sentence' })],
  ['break', pause],
  ['emphasis', emphasis],
  ['prosody', prosody],
  ['phoneme', phoneme],
  ['sub', (context) => ({ instead: required(context, 'alias', String) })],
  ['say-as', sayAs],
  ['voice', voice],
  ['lang', lang],
  ['mark', bookmark],
  ['metadata', () => ({ instead: '' })],
  ['desc', () => ({ instead: '' })],
]);

/** What the element of a start tag does. Throws a MarkupError for an attribute that is due or makes no sense. */
export function readElement(context: Context): Effect {
  const effect = ELEMENTS.get(context.tag.name)?.(context) ?? {};
  const language = context.tag.attributes.get('xml:lang')?.value.trim()
    ? optional(context, 'xml:lang', readLanguage)
    : undefined;
  if (language === undefined) return effect;
  return { ...effect, spans: [{ kind: 'language', language }, ...(effect.spans ?? [])] };
}

/** An attribute as `read` understands it, `undefined` when it is not there. */
function optional<T>(context: Context, name: string, read: (value: string) => T | undefined): T | undefined {
  const { tag, source } = context;
  const attribute = tag.attributes.get(name);
  if (!attribute) return undefined;
  const value = read(attribute.value);
  if (value !== undefined) return value;
  const shown = attribute.value.slice(0, 40);
  throw new MarkupError(`${name} of <${tag.name}> cannot be "${shown}"`, source, attribute.at);
}

function required<T>(context: Context, name: string, read: (value: string) => T | undefined): T {
  const value = optional(context, name, read);
  if (value !== undefined) return value;
  throw new MarkupError(`<${context.tag.name}> needs ${name}`, context.source, context.tag.start);
}

const readText = (value: string): string | undefined => value.trim() || undefined;

function pause(context: Context): Effect {
  const time = optional(context, 'time', readBreakTime);
  const strength = optional(context, 'strength', readBreakStrength);
  const seconds = time ?? strength ?? readBreakStrength('medium') ?? 0;
  return { gap: 'space', points: [{ kind: 'pause', at: context.tag.start, seconds }] };
}

/** What xml:lang says holds for every element that has it; this one is nothing without it. */
function lang(context: Context): Effect {
  required(context, 'xml:lang', readLanguage);
  return {};
}

function bookmark(context: Context): Effect {
  return { points: [{ kind: 'bookmark', at: context.tag.start, name: required(context, 'name', readText) }] };
}

function emphasis(context: Context): Effect {
  return { spans: [{ kind: 'emphasis', level: optional(context, 'level', readLevel) ?? 'moderate' }] };
}

/** Pitch, contour, range, duration and volume are for engines that can change them. */
function prosody(context: Context): Effect {
  const rate = optional(context, 'rate', (value) => readRate(value, context.rate));
  return rate === undefined ? {} : { rate, spans: [{ kind: 'rate', factor: rate }] };
}

/** Of an alphabet that nobody here can read, the text is spoken as if there were no phonemes. */
function phoneme(context: Context): Effect {
  const phonemes = required(context, 'ph', readText);
  const alphabet = context.tag.attributes.get('alphabet')?.value.trim().toLowerCase();
  if (alphabet !== undefined && !['ipa', 'misaki', 'x-misaki'].includes(alphabet)) return {};
  return { ifEmpty: phonemes, spans: [{ kind: 'phonemes', phonemes }] };
}

function sayAs(context: Context): Effect {
  const interpretAs = required(context, 'interpret-as', readInterpretAs);
  const format = optional(context, 'format', String)?.trim();
  if (interpretAs === 'expletive') return { instead: 'bleep' };
  const effect: Effect = { spans: [{ kind: 'sayAs', interpretAs, ...(format && { format }) }] };
  if (interpretAs === 'characters') return { ...effect, gap: 'space', spell: 'all' };
  if (interpretAs === 'digits') return { ...effect, gap: 'space', spell: 'alphanumeric' };
  return effect;
}

/** Which voice has the wanted age or gender is for whoever knows the voices. */
function voice(context: Context): Effect {
  const name = optional(context, 'name', String)?.trim();
  const language = optional(context, 'language', readLanguage);
  return {
    spans: [
      ...(language ? [{ kind: 'language', language } as const] : []),
      ...(name ? [{ kind: 'voice', voice: name } as const] : []),
    ],
  };
}
