import type { Voice } from '../client/voice.ts';
import { interfaceLanguage } from '../messages/interface-language.ts';
import { t } from '../messages/messages.ts';

/** The voices of one language, for one heading of the list. */
export interface VoiceGroup {
  language: string;
  name: string;
  voices: Voice[];
}

/** A voice's name among all models. */
export function keyOf(voice: Voice): string {
  return `${voice.model}/${voice.id}`;
}

/**
 * The voice to speak with: the one that was chosen if it can speak; else the best that can, first in the
 * languages wanted (BCP 47 tags, best first), then in English. `null` if none can speak.
 */
export function pickVoice(
  voices: readonly Voice[],
  chosen: string | null,
  languages: readonly string[],
): Voice | null {
  const wanted = voices.find((voice) => keyOf(voice) === chosen);
  const able = voices.filter(({ available }) => available);
  if (wanted?.available) return wanted;
  const tags = [...(wanted ? [wanted.language] : []), ...languages, 'en-us'];
  const rank = (voice: Voice) => rankLanguage(voice.language, tags);
  return able.sort((one, other) => rank(one) - rank(other) || byQuality(one, other))[0] ?? null;
}

/**
 * The voice for a text in a language (a BCP 47 tag): the one chosen for that language if it can speak, else the best
 * that can speak the language; `null` if none can. `chosen` holds keys of voices by languages without a region.
 */
export function voiceForLanguage(
  voices: readonly Voice[],
  language: string,
  chosen: Readonly<Record<string, string>>,
): Voice | null {
  const able = voices.filter((voice) => voice.available && primaryOf(voice.language) === primaryOf(language));
  const wanted = able.find((voice) => keyOf(voice) === chosen[primaryOf(language)]);
  return wanted ?? pickVoice(able, null, [language]);
}

/** The language of a tag, without its region: `en` of `en-us`. */
export function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/** Puts voices under their languages: the reader's own languages first, the others by name. */
export function groupVoices(voices: readonly Voice[], languages: readonly string[]): VoiceGroup[] {
  const groups = new Map<string, Voice[]>();
  for (const voice of voices) groups.set(voice.language, [...(groups.get(voice.language) ?? []), voice]);
  const rank = (group: VoiceGroup) => rankLanguage(group.language, languages);
  return [...groups]
    .map(([language, members]) => ({
      language,
      name: nameLanguage(language),
      voices: members.sort(byQuality),
    }))
    .sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
}

/** Models whose voices need no more than their names; those of others are told apart by their models. */
const SHIPPED = ['builtin', 'kokoro', 'auto'];

/** A voice as one line of the list. */
export function describeVoice({ label, gender, model, available }: Voice): string {
  const person = gender === 'female' ? t.voices.woman : gender === 'male' ? t.voices.man : '';
  const kind = model === 'builtin' ? '' : t.voices.natural;
  const origin = SHIPPED.includes(model) ? '' : model;
  const parts = [label, person, kind, origin, available ? '' : t.voices.needsDownload];
  return parts.filter(Boolean).join(' · ');
}

/** Able ones first, neural ones first, then by grade, `A` before `A-` before `B`; else as they were listed. */
function byQuality(one: Voice, other: Voice): number {
  return (
    Number(other.available) - Number(one.available) ||
    Number(one.model === 'builtin') - Number(other.model === 'builtin') ||
    gradeOf(one) - gradeOf(other)
  );
}

function gradeOf({ grade }: Voice): number {
  if (!grade) return 100;
  const sign = grade.endsWith('+') ? -1 : grade.endsWith('-') ? 1 : 0;
  return (grade.toUpperCase().charCodeAt(0) - 65) * 3 + sign;
}

/** Lower is nearer to the tags wanted, best first: the language counts before the region. */
function rankLanguage(language: string, tags: readonly string[]): number {
  const kin = tags.findIndex((tag) => primaryOf(tag) === primaryOf(language));
  const exact = tags.findIndex((tag) => tag.toLowerCase() === language);
  return (kin < 0 ? tags.length : kin) + (exact < 0 ? tags.length : exact) / (tags.length + 1);
}

/** A language by its name for people. */
export function nameLanguage(tag: string): string {
  try {
    const names = new Intl.DisplayNames([interfaceLanguage(), 'en'], {
      type: 'language',
      languageDisplay: 'standard',
      style: 'short',
    });
    return names.of(tag) ?? tag;
  } catch {
    // Not a tag that the platform can read; shown as it is.
    return tag;
  }
}
