import { findAlias } from '../../models/voice-alias.ts';
import { foldName } from '../../storage/voice-store.ts';
import { findStoredVoice, type Place } from './find-voice.ts';
import { mixOf } from './recorded.ts';

type Aliases = Record<string, unknown>;

/** Whether a body gives a name a meaning of its own. */
export function isAlias(json: object, name: string): boolean {
  const names = Object.keys(aliasesOf(json)).map((alias) => ({ name: alias }));
  return findAlias(names, name) !== undefined;
}

/**
 * A body whose aliases stand for what its stored voices are, and which has such an alias for each stored voice that its
 * markup names.
 */
export async function withStoredAliases(json: object, place: Place): Promise<object> {
  const found: Aliases = {};
  for (const [name, target] of Object.entries(aliasesOf(json))) {
    const wanted = typeof target === 'string' ? target : (target as { voice?: unknown } | null)?.voice;
    const stored = typeof wanted === 'string' && wanted !== '' && (await findStoredVoice(wanted, place));
    if (!stored) continue;
    const voice = mixOf(stored);
    found[name] = typeof target === 'string' ? voice : { ...(target as object), voice };
  }
  const { input } = json as { input?: unknown };
  if (hasMarkup(json) && typeof input === 'string' && NAMES_VOICES.test(input)) {
    const text = foldName(input);
    for (const stored of await place.voices.listVoices()) {
      for (const name of [stored.id, stored.name]) {
        if (names(text, foldName(name)) && !isAlias(json, name)) found[name] = mixOf(stored);
      }
    }
  }
  return Object.keys(found).length > 0 ? { ...json, voice_aliases: { ...aliasesOf(json), ...found } } : json;
}

const NAMES_VOICES = /\[voice:|<voice\b/i;

/** Whether a tag, or an attribute of SSML, has just this name. */
function names(text: string, name: string): boolean {
  return [`[voice:${name}]`, `name="${name}"`, `name='${name}'`].some((tag) => text.includes(tag));
}

function hasMarkup(json: object): boolean {
  const { markup, ssml, allow_voice_tags: tags } = json as Record<string, unknown>;
  return markup === 'tags' || markup === 'ssml' || ssml === true || tags === true;
}

/** As they were sent, unchecked. */
function aliasesOf(json: object): Aliases {
  const { voice_aliases: aliases } = json as { voice_aliases?: unknown };
  return typeof aliases === 'object' && aliases !== null && !Array.isArray(aliases)
    ? (aliases as Aliases)
    : {};
}
